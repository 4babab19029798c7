package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import cn.hengjian.assessment.score.rules.Bottom;
import cn.hengjian.assessment.score.rules.ScoringParameters;
import cn.hengjian.platform.policy.PolicyPack;
import java.math.BigDecimal;
import java.util.EnumMap;

/**
 * What a policy pack says about scores and ranks.
 *
 * @param minGroup in a smaller group nobody is ranked
 */
public record ScoringPolicy(ScoringParameters scoring, int minGroup, Bottom bottom) {

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
                bottom(pack));
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
