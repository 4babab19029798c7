package cn.hengjian.assessment.stage;

import cn.hengjian.assessment.stage.rules.StageFacts;
import cn.hengjian.assessment.stage.rules.StageRules.Refusal;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.workflow.WorkflowProblem;

/** Refusals about stage appraisals. */
enum StageProblem implements ProblemType {
    PERIOD_TAKEN("stage-period-taken", 409, "该时段已有阶段考核", "Somebody has a stage appraisal in this period already"),
    GOOD_FULL("stage-good-full", 409, "“好”等次名额已用完", "As many are good already as may be"),
    STATEMENT_LATE("stage-statement-late", 409, "说明期限已过", "The time for a statement has passed");

    private final Kind kind;

    StageProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static ProblemException of(Refusal refusal, StageFacts facts) {
        return new ProblemException(type(refusal), Violation.at("", refusal.name(), text(refusal, facts)));
    }

    private static ProblemType type(Refusal refusal) {
        return switch (refusal) {
            case OWN_CASE, NOT_THE_PERSON, NOT_THE_RATER -> WorkflowProblem.ANOTHER_PERSON_REQUIRED;
            case NO_PLACE -> GOOD_FULL;
            case STATEMENT_LATE -> STATEMENT_LATE;
            case REPORT_NOT_DUE, STATED, STATEMENT_TIME_RUNNING -> WorkflowProblem.GUARD_MISSING;
        };
    }

    private static Text text(Refusal refusal, StageFacts facts) {
        return switch (refusal) {
            case OWN_CASE -> new Text("回避（G2）：不得办理本人的考核", "Recusal (G2): nobody acts in his or her own appraisal");
            case NOT_THE_PERSON -> new Text("须由本人办理", "Only the person does this");
            case NOT_THE_RATER ->
                new Text(
                        "须由其主管领导办理；没有主管领导或者逾期的，由考核办公室办理",
                        "Who is above does this, or the committee where nobody is or where that one is late");
            case REPORT_NOT_DUE ->
                new Text("自我小结期限为 %s，届满后方可略过", "The report is due on %s; only after that day it goes on without")
                        .with(facts.reportDue());
            case NO_PLACE ->
                new Text(
                        "“好”等次比例已满（ASM-ORD）；可定为较好、一般、较差",
                        "The share of the good is full (ASM-ORD); fairly good, average and poor are open");
            case STATEMENT_LATE ->
                new Text("说明期限为 %s", "A statement was due on %s").with(String.valueOf(facts.statementDue()));
            case STATED -> new Text("已作出说明", "The statement has been made");
            case STATEMENT_TIME_RUNNING ->
                new Text("本人尚未说明，说明期限至 %s", "The person has made no statement yet and may until %s")
                        .with(String.valueOf(facts.statementDue()));
        };
    }
}
