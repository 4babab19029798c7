package cn.hengjian.supervision.petition;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.WorkflowProblem;
import cn.hengjian.supervision.petition.rules.PetitionFacts;
import cn.hengjian.supervision.petition.rules.PetitionRules.Refusal;
import cn.hengjian.supervision.sight.Recusal;

/** Refusals of claims. */
enum PetitionProblem implements ProblemType {
    OBJECTION_LATE("transfer-objection-late", 409, "异议期限已过", "The time to object to a transfer has passed"),
    ALREADY_EXTENDED("handling-already-extended", 409, "办理期限已延长一次", "The handling was already extended"),
    DEADLINE_PASSED("handling-deadline-passed", 409, "办理期限已过", "The deadline of the handling has passed"),
    REQUEST_LATE("review-request-late", 409, "申请复查复核的期限已过", "The time to ask for a review has passed");

    private final Kind kind;

    PetitionProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    static ProblemException of(Refusal refusal, PetitionFacts facts) {
        return switch (refusal) {
            case OWN_UNIT -> Recusal.relatedUnit();
            case NOT_OF_THE_UNIT ->
                new ProblemException(
                        HttpProblem.FORBIDDEN,
                        new Text("只有承办单位可以办理", "Only the unit that it was passed on to does this"));
            case OBJECTION_LATE ->
                new ProblemException(
                        OBJECTION_LATE,
                        new Text(
                                        "异议应在 %s 前提出；现在只能受理或不予受理",
                                        "Objections were possible until %s; now there is acceptance or not")
                                .with(String.valueOf(facts.objectUntil())));
            case ALREADY_EXTENDED ->
                new ProblemException(ALREADY_EXTENDED, new Text("办理期限只能延长一次", "The handling is extended once at most"));
            case DEADLINE_PASSED ->
                new ProblemException(
                        DEADLINE_PASSED,
                        new Text("办理期限为 %s，应在期限内延长", "It was due on %s; it is extended before that")
                                .with(String.valueOf(facts.due())));
            case NOT_ONE_LEVEL_UP ->
                WorkflowProblem.anotherPerson(
                        new Text(
                                "复查复核由作出答复单位的上一级单位或者信访、督查部门办理",
                                "The unit one level above the one that answered reviews it, or the petition or supervision office"));
            case INVOLVED ->
                WorkflowProblem.anotherPerson(new Text(
                        "回避（G2）：须由未参与该事项办理和复查的人员作出决定",
                        "Recusal (G2): somebody decides who had no part in the handling or in an earlier review"));
            case REQUEST_LATE ->
                new ProblemException(
                        REQUEST_LATE,
                        new Text("申请期限截至 %s", "It could be asked for until %s").with(String.valueOf(facts.due())));
            case DEADLINE_RUNNING ->
                WorkflowProblem.guardMissing(
                        "deadline-passed",
                        new Text("申请期限 %s 尚未届满", "It can be asked for until %s").with(String.valueOf(facts.due())));
        };
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
