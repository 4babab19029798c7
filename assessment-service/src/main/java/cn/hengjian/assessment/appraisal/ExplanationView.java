package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import cn.hengjian.assessment.scheme.rules.IndicatorKind;
import cn.hengjian.assessment.score.rules.Direction;
import cn.hengjian.assessment.score.rules.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a score and its rank came about. Whoever repeats the steps under the named scheme and policy versions gets the
 * same digits.
 *
 * @param score two digits, half up
 * @param exactScore as it ranks
 * @param missingWeight of 100, redistributed over the indicators that counted
 * @param categories the sums of the tree, each category before those under it; empty if the scheme has no tree
 * @param ceiling null if no veto struck
 * @param ballots null if no certified ballot counted
 * @param text the same for people, in the reader's language, a line a step
 */
record ExplanationView(
        UUID appraisalId,
        UUID runId,
        UUID cadreId,
        String cadreNumber,
        String cadreName,
        SchemeRef scheme,
        Computation computation,
        String state,
        @Nullable String reason,
        @Nullable BigDecimal score,
        @Nullable BigDecimal exactScore,
        BigDecimal missingWeight,
        List<Line> indicators,
        List<Subtotal> categories,
        @Nullable GradeCeiling ceiling,
        @Nullable Ballots ballots,
        Place place,
        Rounding rounding,
        String text) {

    /** The scheme in its frozen version, by the number of the version. */
    record SchemeRef(UUID id, String code, String name, int version) {}

    /** The computation and the policy that it ran under. */
    record Computation(
            UUID id,
            Instant computedAt,
            String policyPack,
            int policyVersion,
            BigDecimal clampMin,
            BigDecimal clampMax) {}

    /**
     * One indicator.
     *
     * @param effectiveWeight with what missing indicators left to it
     * @param method how a quantitative indicator is measured; null of QUAL
     * @param ratio what the method gives, clamped; a hundredth of the ballot score for QUAL
     * @param points effective weight times ratio; null if there was nothing to count, and always of a veto
     * @param working how the ratio came about, where it is more than actual against target
     * @param ballot what of the ballots it takes; null of QUANT
     */
    record Line(
            String code,
            String name,
            IndicatorKind kind,
            @Nullable Method method,
            BigDecimal weight,
            @Nullable BigDecimal effectiveWeight,
            @Nullable BigDecimal target,
            @Nullable String unit,
            @Nullable Direction direction,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal ratio,
            @Nullable BigDecimal points,
            @Nullable IndicatorWorking working,
            @Nullable BallotSource ballot) {}

    /** What of the ballots an indicator takes. */
    enum BallotSource {
        OVERALL,
        QUESTION
    }

    /**
     * A category of the scheme's tree.
     *
     * @param weight of the indicators under it, before missing ones leave theirs to others
     * @param points of those that counted; null if none did
     */
    record Subtotal(
            String path, BigDecimal weight, @Nullable BigDecimal points) {}

    /**
     * The best grade that vetoes leave.
     *
     * @param indicators codes of the vetoes that set it
     */
    record GradeCeiling(Grade grade, List<String> indicators) {}

    /**
     * The certified ballots.
     *
     * @param score of the overall grade, which indicators take whose question was not asked
     * @param questions those that were asked
     */
    record Ballots(
            @Nullable UUID reviewId, @Nullable BigDecimal score, List<ClassLine> classes, List<Question> questions) {}

    /**
     * The answers to a question.
     *
     * @param code of the indicator that takes them
     * @param score null if nobody answered
     */
    record Question(String code, @Nullable BigDecimal score, List<ClassLine> classes) {}

    /** One class of voters; what would tell how single voters marked is null. */
    record ClassLine(
            VoterClass voterClass,
            BigDecimal weight,
            boolean suppressed,
            @Nullable Long excellent,
            @Nullable Long competent,
            @Nullable Long basic,
            @Nullable Long incompetent,
            @Nullable BigDecimal score,
            @Nullable Moved moved) {}

    /**
     * How a class was moved, because the scheme evens out how lenient units' voters are.
     *
     * @param given what its marks give; the score is that and the county's mean less the unit's, from 0 to 100
     * @param people over whom the unit's mean is
     */
    record Moved(BigDecimal given, BigDecimal unitMean, BigDecimal countyMean, int people) {}

    /**
     * The rank in the comparable group.
     *
     * @param absoluteLine nobody whose score reaches it is at the bottom; null if there is no such line
     */
    record Place(
            String group,
            int groupSize,
            int minGroup,
            @Nullable Integer rank,
            boolean bottom,
            @Nullable BigDecimal absoluteLine) {}

    /** How the arithmetic rounds: every quotient and product. */
    record Rounding(int scale, String mode, int shownDigits) {}

    ExplanationView withText(String words) {
        return new ExplanationView(
                appraisalId,
                runId,
                cadreId,
                cadreNumber,
                cadreName,
                scheme,
                computation,
                state,
                reason,
                score,
                exactScore,
                missingWeight,
                indicators,
                categories,
                ceiling,
                ballots,
                place,
                rounding,
                words);
    }

    /** Names and scores are personal. */
    @Override
    public String toString() {
        return "ExplanationView[appraisalId=" + appraisalId + "]";
    }
}
