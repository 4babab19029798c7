package cn.hengjian.assessment.leniency;

import cn.hengjian.assessment.ballot.rules.VoterClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How lenient those are who rate. A mean is over the people who were rated, each counting once; twelve decimal places,
 * half up. Being lenient is no fault by itself: people may just be good.
 *
 * @param reviewId the certified review; null if there is none
 * @param voters of each class of voters, all units in which it voted
 * @param raters supervisors, by the grades that they proposed or gave
 */
record LeniencyView(
        UUID runId,
        @Nullable UUID reviewId,
        String policyPack,
        int policyVersion,
        List<ClassLine> voters,
        List<RaterLine> raters) {

    /**
     * A class of voters.
     *
     * @param people rated by it in the county
     * @param mean null where so few voted that it would tell how single voters marked
     */
    record ClassLine(
            VoterClass voterClass, int people, @Nullable BigDecimal mean, List<UnitLine> units) {}

    /**
     * The same class in one unit.
     *
     * @param suppressed whether the mean would tell how single voters marked, by itself or subtracted from others
     * @param difference the unit's mean less the county's
     * @param text the same in words
     */
    record UnitLine(
            String unitCode,
            String unitName,
            int people,
            boolean suppressed,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal difference,
            String text) {}

    /** What a supervisor grades. */
    enum Grading {
        /** The proposals of the annual appraisal. */
        ANNUAL,
        /** The grades of the year's stages. */
        STAGE
    }

    /**
     * A supervisor.
     *
     * @param rater his number
     * @param people whom he graded
     * @param countyPeople whom all graded
     */
    record RaterLine(
            Grading grading,
            String rater,
            int people,
            BigDecimal mean,
            int countyPeople,
            BigDecimal countyMean,
            BigDecimal difference,
            String text) {}
}
