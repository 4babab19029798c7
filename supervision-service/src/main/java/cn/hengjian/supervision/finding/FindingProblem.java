package cn.hengjian.supervision.finding;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.workflow.WorkflowProblem;
import cn.hengjian.supervision.finding.rules.FindingFacts;
import cn.hengjian.supervision.finding.rules.FindingRules.Refusal;

/** Refusals of findings. */
enum FindingProblem implements ProblemType {
    STATEMENT_RECORDED("statement-recorded", 409, "单位已作陈述", "The unit has already stated its case"),
    STATEMENT_LATE("statement-late", 409, "陈述期限已过", "The time for the statement has passed");

    private final Kind kind;

    FindingProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    static ProblemException of(Refusal refusal, FindingFacts facts) {
        return switch (refusal) {
            case OWN_UNIT -> recused();
            case NOT_OF_THE_UNIT ->
                new ProblemException(
                        HttpProblem.FORBIDDEN, new Text("只有问题所涉单位可以陈述", "Only the unit concerned states its case"));
            case STATEMENT_RECORDED ->
                new ProblemException(STATEMENT_RECORDED, new Text("陈述只能提交一次", "A statement is made once"));
            case STATEMENT_LATE ->
                new ProblemException(
                        STATEMENT_LATE, new Text("陈述期限为 %s", "The statement was due on %s").with(facts.statementDue()));
            case UNIT_NOT_HEARD ->
                guardMissing(
                        "statement",
                        new Text(
                                        "缺少单位陈述：单位尚未陈述，陈述期限 %s 也未届满",
                                        "The unit's statement is missing: it has not spoken, and its time runs until %s")
                                .with(facts.statementDue()));
            case ORDER_NOT_CLOSED ->
                guardMissing("order-closed", new Text("整改通知尚未办结", "The rectification order is not closed"));
        };
    }

    /** G2: nobody acts in a case of his or her own unit. */
    static ProblemException recused() {
        return new ProblemException(
                WorkflowProblem.ANOTHER_PERSON_REQUIRED,
                new Text(
                        "回避（G2）：您属于该单位或其上级单位，须由他人办理",
                        "Recusal (G2): you belong to this unit or to one above it; another person has to do this"));
    }

    private static ProblemException guardMissing(String guard, Text detail) {
        return new ProblemException(WorkflowProblem.GUARD_MISSING, Violation.at("", guard, detail));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
