package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.WorkflowProblem;
import cn.hengjian.supervision.rectification.rules.OrderFacts;
import cn.hengjian.supervision.rectification.rules.OrderRules.Refusal;
import cn.hengjian.supervision.sight.Recusal;

/** Refusals of rectification orders. */
enum OrderProblem implements ProblemType {
    ALREADY_EXTENDED("order-already-extended", 409, "已延期一次", "The order was already extended"),
    DEADLINE_PASSED("order-deadline-passed", 409, "整改期限已过", "The deadline has passed");

    private final Kind kind;

    OrderProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    static ProblemException of(Refusal refusal, OrderFacts facts) {
        return switch (refusal) {
            case OWN_UNIT -> Recusal.ownUnit();
            case INVOLVED ->
                WorkflowProblem.anotherPerson(new Text(
                        "须由未参与发现、认定和下达整改的检查人员复查",
                        "An inspector has to do this who had no part in the finding, its confirmation or the order"));
            case NOT_OF_THE_UNIT ->
                new ProblemException(HttpProblem.FORBIDDEN, new Text("只有整改单位可以办理", "Only the unit itself does this"));
            case NOT_THE_ISSUER ->
                new ProblemException(
                        HttpProblem.FORBIDDEN, new Text("只有下达人可以延期", "Only the issuer may extend the order"));
            case ALREADY_EXTENDED ->
                new ProblemException(ALREADY_EXTENDED, new Text("整改期限只能延长一次", "An order is extended once at most"));
            case DEADLINE_PASSED ->
                new ProblemException(
                        DEADLINE_PASSED, new Text("整改期限为 %s", "The order was due on %s").with(facts.due()));
            case EFFECT_CHECK_EARLY ->
                WorkflowProblem.guardMissing(
                        "effect-check-day",
                        new Text("成效检查不得早于 %s", "The effect check is not before %s")
                                .with(String.valueOf(facts.effectCheckFrom())));
            case EFFECT_CHECK_DUE ->
                WorkflowProblem.guardMissing(
                        "effect-check", new Text("重大问题须经成效检查", "A MAJOR finding needs an effect check"));
            case NO_EFFECT_CHECK ->
                WorkflowProblem.guardMissing(
                        "severity-major", new Text("只有重大问题做成效检查", "Only MAJOR findings have an effect check"));
            case LAST_RETURN ->
                WorkflowProblem.guardMissing("escalation", new Text("再次退回须升级督办", "This return escalates the order"));
            case RETURNS_LEFT ->
                WorkflowProblem.guardMissing(
                        "returns", new Text("退回次数未达升级标准", "The order was not returned often enough to escalate"));
            case STEP_RUNNING ->
                WorkflowProblem.guardMissing(
                        "step-ended",
                        new Text("本级督办尚未届满，或已是最高一级", "This step has not ended, or is the last of the ladder"));
            case CONCLUSION_STANDS ->
                WorkflowProblem.guardMissing("overturned", new Text("结论未被撤销", "The conclusion stands"));
            case DEADLINE_RUNNING ->
                WorkflowProblem.guardMissing(
                        "overdue", new Text("期限 %s 尚未届满", "It is due on %s only").with(facts.due()));
        };
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
