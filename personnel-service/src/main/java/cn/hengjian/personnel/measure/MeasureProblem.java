package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.Recusal;
import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.ConstraintRefusals;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.inject.Singleton;
import java.util.Map;

/** Refusals about measures. */
public enum MeasureProblem implements ProblemType {
    ALREADY_OPEN("measure-already-open", "已因同一事由启动", "There is a case on the same source already"),
    ALREADY_SERVED("measure-already-served", "已送达", "It was served already"),
    ALREADY_STATED("measure-already-stated", "已陈述申辩", "The cadre has stated the case already"),
    ALREADY_ANSWERED("measure-already-answered", "已答复", "What was stated was answered already"),
    STATEMENT_LATE("measure-statement-late", "陈述申辩期限已过", "The time to state the case has passed"),
    APPLICATION_LATE("resignation-late", "提出期限已过", "The time to resign or to appeal has passed");

    private static final Text INDIVIDUAL = new Text(
            "不搞一刀切（M24）：理由与对另一人的决定相同；每人须分别决定，写明针对本人的事实和理由",
            "No bulk decisions (M24): the reasons are those of another's decision; each person is decided on alone, with"
                    + " facts and reasons of his or her own");

    private final Kind kind;

    MeasureProblem(String slug, String zhCN, String en) {
        this.kind = new Kind(slug, 409, zhCN, en);
    }

    static ProblemException of(Refusal refusal, MeasureFacts facts) {
        return switch (refusal) {
            case OWN_CASE -> Recusal.ownCase();
            case KIN -> Recusal.kin();
            case PRIOR_ROLE -> Recusal.priorRole();
            case NOT_THE_CADRE ->
                new ProblemException(HttpProblem.FORBIDDEN, new Text("只有本人可以办理", "Only the cadre concerned does this"));
            case ALREADY_NOTICED, ALREADY_SERVED -> new ProblemException(ALREADY_SERVED, ALREADY_SERVED.title());
            case ALREADY_STATED -> new ProblemException(ALREADY_STATED, ALREADY_STATED.title());
            case ALREADY_ANSWERED -> new ProblemException(ALREADY_ANSWERED, ALREADY_ANSWERED.title());
            case STATEMENT_LATE ->
                new ProblemException(
                        STATEMENT_LATE,
                        new Text("陈述申辩应于 %s 前（含）提出", "It was possible until %s")
                                .with(String.valueOf(facts.course().stateBy())));
            case APPLICATION_LATE ->
                new ProblemException(
                        APPLICATION_LATE,
                        new Text("应于 %s 前（含）提出", "It was possible until %s")
                                .with(String.valueOf(facts.course().leaving().applyBy())));
            case NOT_INDIVIDUAL -> WorkflowProblem.guardMissing("individual-reasons", INDIVIDUAL);
            default -> MissingGuards.of(refusal, facts);
        };
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** One case for each talk, suggestion and measure; nobody is decided on with another's reasons. */
    @Singleton
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            var open = new ProblemException(ALREADY_OPEN, ALREADY_OPEN.title());
            return Map.of(
                    "measure_once_per_talk",
                    open,
                    "measure_once_per_parent",
                    open,
                    "measure_one_resignation",
                    new ProblemException(
                            ALREADY_OPEN, new Text("该干部已有正在办理的辞职", "A resignation of the cadre is under way")),
                    "measure_decision_individual",
                    WorkflowProblem.guardMissing("individual-reasons", INDIVIDUAL));
        }
    }
}
