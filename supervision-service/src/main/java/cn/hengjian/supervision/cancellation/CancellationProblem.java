package cn.hengjian.supervision.cancellation;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.WorkflowProblem;
import cn.hengjian.supervision.cancellation.CancellationStates.Refusal;
import cn.hengjian.supervision.sight.Recusal;

/** Refusals of requests to cancel a case. */
enum CancellationProblem implements ProblemType {
    CANCELLATION_OPEN("cancellation-open", 409, "该案件已有待决的撤销申请", "There is an open request to cancel the case");

    private final Kind kind;

    CancellationProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    static ProblemException of(Refusal refusal) {
        return switch (refusal) {
            case OWN_REQUEST ->
                WorkflowProblem.anotherPerson(
                        new Text("撤销案件须由两人办理：申请人不能自行决定", "Two people end a case: who asked for it does not decide"));
            case OWN_UNIT -> Recusal.ownUnit();
            case NOT_THE_REQUESTER ->
                new ProblemException(
                        HttpProblem.FORBIDDEN, new Text("只有申请人可以撤回", "Only who asked for it withdraws it"));
        };
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
