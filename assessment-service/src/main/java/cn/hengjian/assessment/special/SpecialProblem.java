package cn.hengjian.assessment.special;

import cn.hengjian.assessment.special.rules.SpecialFacts;
import cn.hengjian.assessment.special.rules.SpecialRules.Refusal;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.workflow.WorkflowProblem;

/** Refusals about special appraisals. */
enum SpecialProblem implements ProblemType {
    MATTER_TAKEN("special-matter-taken", 409, "该事项已对此人开展专项考核", "The matter is assessed for this person already");

    private final Kind kind;

    SpecialProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static ProblemException of(Refusal refusal, SpecialFacts facts) {
        return new ProblemException(type(refusal), Violation.at("", refusal.name(), text(refusal, facts)));
    }

    private static ProblemType type(Refusal refusal) {
        return switch (refusal) {
            case OWN_CASE, NOT_THE_PERSON, AUTHOR -> WorkflowProblem.ANOTHER_PERSON_REQUIRED;
            case STATED, NOT_HEARD, NOT_COLLECTIVE, NO_ANNUAL_APPRAISAL -> WorkflowProblem.GUARD_MISSING;
        };
    }

    private static Text text(Refusal refusal, SpecialFacts facts) {
        return switch (refusal) {
            case OWN_CASE -> new Text("回避（G2）：不得办理本人的考核", "Recusal (G2): nobody acts in his or her own appraisal");
            case NOT_THE_PERSON -> new Text("须由本人说明", "Only the person states his or her view");
            case STATED -> new Text("本人已作出说明", "The person has been heard");
            case NOT_HEARD ->
                new Text(
                                "须听取本人说明（G4）；本人可在 %s 前说明，逾期视为放弃",
                                "The person has to be heard (G4) and may state his or her view until %s")
                        .with(String.valueOf(facts.hearDue()));
            case AUTHOR -> new Text("回避（G2）：评定人不得作决定", "Recusal (G2): another than who evaluated decides");
            case NOT_COLLECTIVE ->
                new Text(
                        "须集体决定（G5）：三分之二以上成员到会，应到成员过半数同意",
                        "A collective decision is required (G5): enough members present, and enough of those due agree");
            case NO_ANNUAL_APPRAISAL ->
                new Text(
                        "该年度考核尚未开启，或者本人不在其中；开启后再关联",
                        "The annual run of the year isn't opened or doesn't have the person; link it later");
        };
    }
}
