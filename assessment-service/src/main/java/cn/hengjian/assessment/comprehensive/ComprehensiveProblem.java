package cn.hengjian.assessment.comprehensive;

import cn.hengjian.assessment.comprehensive.rules.ComprehensiveFacts;
import cn.hengjian.assessment.comprehensive.rules.ComprehensiveRules.Refusal;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.workflow.WorkflowProblem;

/** Refusals about comprehensive appraisals. */
enum ComprehensiveProblem implements ProblemType {
    TAKEN(
            "comprehensive-appraisal-exists",
            409,
            "该文件已对此人开展综合考核",
            "There is an appraisal of this person by this document"),
    COPIED("comprehensive-reasons-copied", 409, "评定理由与他人雷同", "The reasons are those of another appraisal");

    private final Kind kind;

    ComprehensiveProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static ProblemException of(Refusal refusal, ComprehensiveFacts facts) {
        return new ProblemException(type(refusal), Violation.at("", refusal.name(), text(refusal, facts)));
    }

    private static ProblemType type(Refusal refusal) {
        return switch (refusal) {
            case OWN_CASE, NOT_THE_PERSON, AUTHOR -> WorkflowProblem.ANOTHER_PERSON_REQUIRED;
            case GAPS_UNEXPLAINED, NOT_COLLECTIVE, ANSWERED, ANSWER_OPEN -> WorkflowProblem.GUARD_MISSING;
        };
    }

    private static Text text(Refusal refusal, ComprehensiveFacts facts) {
        return switch (refusal) {
            case OWN_CASE -> new Text("回避（G2）：不得办理本人的考核", "Recusal (G2): nobody acts in his or her own appraisal");
            case NOT_THE_PERSON -> new Text("须由本人答复", "Only the person answers");
            case GAPS_UNEXPLAINED ->
                new Text(
                                "材料缺少 %s 项；请补齐后重新汇集，或者在 gapReason 中说明理由",
                                "The material lacks %s pieces; draw it together again when they are there, or say in gapReason"
                                        + " why it does without")
                        .with(facts.unexplained());
            case AUTHOR -> new Text("回避（G2）：评定人不得作决定", "Recusal (G2): another than who evaluated decides");
            case NOT_COLLECTIVE ->
                new Text(
                        "须集体决定（G5）：三分之二以上成员到会，应到成员过半数同意",
                        "A collective decision is required (G5): enough members present, and enough of those due agree");
            case ANSWERED -> new Text("本人已作出答复", "The person has answered");
            case ANSWER_OPEN ->
                new Text(
                                "本人可在 %s 前答复；答复后或逾期方可办结",
                                "The person may answer until %s; it closes after the answer or that day")
                        .with(String.valueOf(facts.answerDue()));
        };
    }
}
