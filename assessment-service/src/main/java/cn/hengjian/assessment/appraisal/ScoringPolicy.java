package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.assessment.score.rules.Bottom;
import cn.hengjian.assessment.score.rules.Ranking;
import cn.hengjian.assessment.score.rules.ScoringParameters;
import cn.hengjian.platform.policy.PolicyPack;
import java.math.BigDecimal;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/**
 * What a policy pack says about scores and ranks.
 *
 * @param minGroup in a smaller group nobody is ranked
 * @param absoluteLine nobody whose score reaches it is last; null if there is no such line
 */
public record ScoringPolicy(
        ScoringParameters scoring,
        int minGroup,
        Bottom bottom,
        @Nullable BigDecimal absoluteLine) {

    private static final String LINE = "lastPlace.absoluteLine";
    private static final String NO_LINE = "NONE";
    private static final String ONLY_TIE_RULE = "NO_AUTOMATIC_LAST";

    public static ScoringPolicy of(PolicyPack pack) {
        if (!pack.text("lastPlace.tie").equals(ONLY_TIE_RULE)) {
            throw new IllegalStateException("lastPlace.tie knows only " + ONLY_TIE_RULE + ": " + pack.reference());
        }
        var points = new EnumMap<Grade, BigDecimal>(Grade.class);
        for (var grade : Grade.values()) {
            points.put(grade, pack.decimal("score.ballotPoints." + grade));
        }
        var weights = new EnumMap<VoterClass, BigDecimal>(VoterClass.class);
        for (var voterClass : VoterClass.values()) {
            weights.put(voterClass, pack.decimal("score.voterWeight." + voterClass));
        }
        return new ScoringPolicy(
                new ScoringParameters(pack.decimal("score.clampMin"), pack.decimal("score.clampMax"), points, weights),
                pack.integer("lastPlace.minGroup"),
                bottom(pack),
                line(pack));
    }

    /** Ranks the scores of one comparable group, given in units of the last decimal place that counts (M10). */
    public Ranking rank(long[] scores) {
        var ranking = Ranking.of(scores, minGroup, bottom);
        if (absoluteLine == null) {
            return ranking;
        }
        long line = absoluteLine
                .setScale(Arithmetic.SCALE, Arithmetic.ROUNDING)
                .unscaledValue()
                .longValueExact();
        var last = ranking.bottom().clone();
        for (int i = 0; i < last.length; i++) {
            last[i] &= scores[i] < line;
        }
        return new Ranking(ranking.ranks(), last);
    }

    /** Versions that know of no line have none. */
    private static @Nullable BigDecimal line(PolicyPack pack) {
        var value = pack.values().getOrDefault(LINE, NO_LINE);
        if (value.equals(NO_LINE)) {
            return null;
        }
        var line = pack.decimal(LINE);
        if (line.signum() <= 0) {
            throw new IllegalStateException(LINE + " is above 0 or " + NO_LINE + ": " + pack.reference());
        }
        return line;
    }

    private static Bottom bottom(PolicyPack pack) {
        int size = pack.integer("lastPlace.bottom.size");
        return switch (pack.text("lastPlace.bottom.kind")) {
            case "LAST_N" -> new Bottom.LastN(size);
            case "PERCENT" -> new Bottom.Percent(size);
            case String other -> throw new IllegalStateException("no such lastPlace.bottom.kind: " + other);
        };
    }
}
