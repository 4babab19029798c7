package cn.hengjian.assessment.leniency;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.stage.rules.StageGrade;
import cn.hengjian.platform.policy.PolicyPack;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** What a policy pack says grades are worth where they are averaged. */
record LeniencyPolicy(Map<Grade, BigDecimal> annual, Map<StageGrade, BigDecimal> stage) {

    /** By this a version of the pack shows whether it knows of leniency. */
    static final String KEY = "leniency.stagePoints.GOOD";

    static LeniencyPolicy of(PolicyPack pack) {
        var annual = new EnumMap<Grade, BigDecimal>(Grade.class);
        for (var grade : Grade.values()) {
            annual.put(grade, pack.decimal("score.ballotPoints." + grade));
        }
        var stage = new EnumMap<StageGrade, BigDecimal>(StageGrade.class);
        for (var grade : StageGrade.values()) {
            stage.put(grade, pack.decimal("leniency.stagePoints." + grade));
        }
        return new LeniencyPolicy(annual, stage);
    }

    BigDecimal of(LeniencyView.Grading grading, String grade) {
        return switch (grading) {
            case ANNUAL -> annual.getOrDefault(Grade.valueOf(grade), BigDecimal.ZERO);
            case STAGE -> stage.getOrDefault(StageGrade.valueOf(grade), BigDecimal.ZERO);
        };
    }
}
