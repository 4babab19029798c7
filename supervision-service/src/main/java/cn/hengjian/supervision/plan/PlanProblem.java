package cn.hengjian.supervision.plan;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.WorkflowProblem;
import cn.hengjian.supervision.plan.rules.PlanFacts;
import cn.hengjian.supervision.plan.rules.PlanRules.Refusal;
import cn.hengjian.supervision.plan.rules.PlanState;

/** Refusals of plans. */
enum PlanProblem implements ProblemType {
    OUT_OF_PERIOD("plan-out-of-period", 409, "不在计划期间内", "Outside the plan's period"),
    NOT_RUNNING("plan-not-running", 409, "计划未在执行", "The plan is not running");

    private final Kind kind;

    PlanProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    static ProblemException of(Refusal refusal, PlanFacts facts) {
        return switch (refusal) {
            case AUTHOR ->
                WorkflowProblem.anotherPerson(
                        new Text("计划的提出人和修改人不得审批", "Who proposed or changed a plan doesn't decide on it"));
            case PERIOD_NOT_BEGUN ->
                new ProblemException(
                        OUT_OF_PERIOD, new Text("计划自 %s 起执行", "The plan runs from %s on").with(facts.startsOn()));
            case PERIOD_OVER ->
                new ProblemException(
                        OUT_OF_PERIOD, new Text("计划期间已于 %s 届满", "The plan's period ended on %s").with(facts.endsOn()));
        };
    }

    static ProblemException notRunning(PlanState state) {
        return new ProblemException(
                NOT_RUNNING,
                new Text("计划状态为 %s；批准并开始执行后方可进行", "The plan is %s; this needs one that is approved and started")
                        .with(state));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
