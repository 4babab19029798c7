package cn.hengjian.supervision.inspector;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.WorkflowProblem;

/** Refusals of the registry of inspectors. */
enum InspectorProblem implements ProblemType {
    REGISTERED("inspector-registered", 409, "该检查人员已登记", "The inspector is registered already"),
    AVOIDANCE_ENDED("avoidance-ended", 409, "该回避已解除", "The avoidance has ended already");

    private final Kind kind;

    InspectorProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    /** G2: nobody decides that he or she is no longer recused. */
    static ProblemException ownAvoidance() {
        return WorkflowProblem.anotherPerson(new Text("本人的回避须由他人解除", "Another person ends your own avoidance"));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
