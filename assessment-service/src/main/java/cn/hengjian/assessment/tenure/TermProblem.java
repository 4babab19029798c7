package cn.hengjian.assessment.tenure;

import cn.hengjian.assessment.tenure.rules.TermFacts;
import cn.hengjian.assessment.tenure.rules.TermRules.Refusal;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.workflow.WorkflowProblem;

/** Refusals about appraisals of a term. */
enum TermProblem implements ProblemType {
    PLAN_TAKEN("term-appraisal-exists", 409, "该任期目标已建立任期考核", "There is an appraisal for these goals already");

    private final Kind kind;

    TermProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static ProblemException of(Refusal refusal, TermFacts facts) {
        return new ProblemException(type(refusal), Violation.at("", refusal.name(), text(refusal, facts)));
    }

    private static ProblemType type(Refusal refusal) {
        return switch (refusal) {
            case OWN_CASE, NOT_THE_PERSON, AUTHOR -> WorkflowProblem.ANOTHER_PERSON_REQUIRED;
            case NOTHING_TO_ADD, TERM_RUNNING, TERM_OVER, ANNUALS_MISSING, REPORT_NOT_DUE, NOT_COLLECTIVE ->
                WorkflowProblem.GUARD_MISSING;
        };
    }

    private static Text text(Refusal refusal, TermFacts facts) {
        return switch (refusal) {
            case OWN_CASE -> new Text("回避（G2）：不得办理本人的考核", "Recusal (G2): nobody acts in his or her own appraisal");
            case NOT_THE_PERSON -> new Text("须由本人报告", "Only the person reports");
            case NOTHING_TO_ADD -> new Text("任期内没有新归档的年度考核", "No annual appraisal of the term has been filed since");
            case TERM_RUNNING ->
                new Text("任期至 %s；届满后方可报告", "The term ends on %s; the report comes after that day").with(facts.endsOn());
            case TERM_OVER -> new Text("任期已于 %s 届满", "The term ended on %s").with(facts.endsOn());
            case ANNUALS_MISSING ->
                new Text(
                                "任期内年度考核尚未齐备：未归档 %s 次，已归档未纳入 %s 次",
                                "Annual appraisals of the term are missing: %s not filed, %s filed and not added")
                        .with(facts.unfiled(), facts.toAdd());
            case REPORT_NOT_DUE ->
                new Text("任期报告期限为 %s，届满后方可略过", "The report is due on %s; only after that day it goes on without")
                        .with(facts.reportDue());
            case AUTHOR -> new Text("回避（G2）：评定人不得作决定", "Recusal (G2): another than who evaluated decides");
            case NOT_COLLECTIVE ->
                new Text(
                        "须集体决定（G5）：到会和同意人数不足",
                        "A collective decision is required (G5): enough members present, and enough of those due agree");
        };
    }
}
