package cn.hengjian.personnel.effect;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import java.time.LocalDate;

/** Refusals because an effect of a measure runs. */
public enum EffectProblem implements ProblemType {
    PROMOTION_BARRED("promotion-barred", "影响期内不得提拔、晋升", "No promotion while an effect of a measure runs"),
    APPOINTMENT_BARRED("appointment-barred", "影响期内不得任职", "No such appointment while an effect of a measure runs");

    private final Kind kind;

    EffectProblem(String slug, String zhCN, String en) {
        this.kind = new Kind(slug, 409, zhCN, en);
    }

    /**
     * The refusal of a promotion.
     *
     * @param rule what bars it
     * @param until the last day of the bar
     */
    public static ProblemException promotionBarred(String rule, String caseNumber, LocalDate until) {
        return new ProblemException(
                PROMOTION_BARRED,
                new Text(
                                "依据 %s（%s），该干部至 %s（含）不得提拔、晋升；不高于现级别、职级的安排不受限",
                                "By %s (%s) the cadre is not promoted until %s, that day included; what is no higher than"
                                        + " the present level and rank is not barred")
                        .with(rule, caseNumber, until));
    }

    /**
     * The refusal of an appointment, be it no higher.
     *
     * @param rule what bars it
     * @param until the last day of the bar
     */
    public static ProblemException appointmentBarred(String rule, String caseNumber, LocalDate until) {
        return new ProblemException(
                APPOINTMENT_BARRED,
                new Text(
                                "依据 %s（%s），该干部至 %s（含）不得任此职",
                                "By %s (%s) the cadre is not appointed to such a post until %s, that day included")
                        .with(rule, caseNumber, until));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
