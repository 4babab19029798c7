package cn.hengjian.assessment.goal;

import cn.hengjian.assessment.goal.rules.GoalRules.Refusal;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.workflow.WorkflowProblem;

/** Refusals about goals. */
enum GoalProblem implements ProblemType {
    TERM_TAKEN("goal-term-taken", 409, "该任期已有目标方案", "There is a plan of goals for this term already"),
    CHANGE_OPEN("goal-change-open", 409, "目标变更尚未办结", "A change of the goals is under way");

    private final Kind kind;

    GoalProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static ProblemException of(Refusal refusal) {
        return new ProblemException(type(refusal), Violation.at("", refusal.name(), text(refusal)));
    }

    private static ProblemType type(Refusal refusal) {
        return switch (refusal) {
            case AUTHOR, OWN_CASE, NOT_THE_HEAD -> WorkflowProblem.ANOTHER_PERSON_REQUIRED;
            case FIRST_VERSION -> WorkflowProblem.GUARD_MISSING;
        };
    }

    private static Text text(Refusal refusal) {
        return switch (refusal) {
            case AUTHOR -> new Text("回避（G2）：起草人不得批准", "Recusal (G2): another than who drafted it approves");
            case OWN_CASE ->
                new Text(
                        "回避（G2）：责任人不得代组织部门批准或者签署",
                        "Recusal (G2): who is accountable neither approves nor signs for the organisation department");
            case NOT_THE_HEAD -> new Text("须由该单位的责任人签署", "Only who is accountable signs, for the unit itself");
            case FIRST_VERSION ->
                new Text(
                        "首个版本没有已签目标可恢复；请修改草案",
                        "No signed goals stand behind the first version; amend the draft instead");
        };
    }
}
