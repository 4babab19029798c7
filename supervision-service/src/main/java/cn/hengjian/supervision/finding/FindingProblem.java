package cn.hengjian.supervision.finding;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.WorkflowProblem;
import cn.hengjian.supervision.finding.rules.FindingFacts;
import cn.hengjian.supervision.finding.rules.FindingRules.Refusal;
import cn.hengjian.supervision.sight.Recusal;

/** Refusals of findings. */
enum FindingProblem implements ProblemType {
    VISIT_NOT_MADE("visit-not-made", 409, "检查未开始或已取消", "The visit has not started, or was cancelled"),
    STATEMENT_RECORDED("statement-recorded", 409, "单位已作陈述", "The unit has already stated its case"),
    STATEMENT_LATE("statement-late", 409, "陈述期限已过", "The time for the statement has passed"),
    OBJECTED("finding-objected", 409, "单位已提出异议", "The unit has already objected"),
    OBJECTION_LATE("objection-late", 409, "异议期限已过", "The time for an objection has passed"),
    TRANSFER_ACKNOWLEDGED("transfer-acknowledged", 409, "移送已签收", "The transfer is already acknowledged");

    private final Kind kind;

    FindingProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    static ProblemException of(Refusal refusal, FindingFacts facts) {
        return switch (refusal) {
            case OWN_UNIT -> Recusal.ownUnit();
            case NOT_OF_THE_UNIT ->
                new ProblemException(
                        HttpProblem.FORBIDDEN,
                        new Text("只有问题所涉单位可以陈述或提出异议", "Only the unit concerned states its case or objects"));
            case STATEMENT_RECORDED ->
                new ProblemException(STATEMENT_RECORDED, new Text("陈述只能提交一次", "A statement is made once"));
            case STATEMENT_LATE ->
                new ProblemException(
                        STATEMENT_LATE, new Text("陈述期限为 %s", "The statement was due on %s").with(facts.statementDue()));
            case UNIT_NOT_HEARD ->
                WorkflowProblem.guardMissing(
                        "statement",
                        new Text(
                                        "缺少单位陈述：单位尚未陈述，陈述期限 %s 也未届满",
                                        "The unit's statement is missing: it has not spoken, and its time runs until %s")
                                .with(facts.statementDue()));
            case NOT_SERVED ->
                WorkflowProblem.guardMissing(
                        "service", new Text("结论尚未送达单位", "The conclusion has not been served on the unit"));
            case OBJECTED -> new ProblemException(OBJECTED, new Text("异议只能提出一次", "An objection is made once"));
            case OBJECTION_LATE ->
                new ProblemException(
                        OBJECTION_LATE,
                        new Text("异议期限为 %s", "An objection was due on %s").with(String.valueOf(facts.objectionDue())));
            case AUTHOR ->
                WorkflowProblem.anotherPerson(new Text(
                        "异议须由未参与提出、签名和认定该问题的人员复核",
                        "An objection is decided by somebody who neither raised, signed nor confirmed the"
                                + " finding"));
            case ORDER_RUNNING ->
                WorkflowProblem.guardMissing(
                        "no-order", new Text("整改通知已下达", "A rectification order was issued meanwhile"));
            case NO_ORDER ->
                WorkflowProblem.guardMissing("order", new Text("尚未下达整改通知", "No rectification order was issued"));
            case ACKNOWLEDGED ->
                new ProblemException(TRANSFER_ACKNOWLEDGED, new Text("移送只签收一次", "A transfer is acknowledged once"));
            case ORDER_NOT_CLOSED ->
                WorkflowProblem.guardMissing(
                        "order-closed", new Text("整改通知尚未办结", "The rectification order is not closed"));
        };
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
