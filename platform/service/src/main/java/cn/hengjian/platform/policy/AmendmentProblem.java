package cn.hengjian.platform.policy;

import cn.hengjian.platform.policy.AmendmentStates.Facts;
import cn.hengjian.platform.policy.AmendmentStates.Refusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.WorkflowProblem;

/** Refusals of amendments of a policy pack. */
enum AmendmentProblem implements ProblemType {
    AMENDMENT_OPEN("policy-amendment-open", 409, "该政策包已有待决的修改", "The pack has an amendment that is not decided"),
    AMENDMENT_DAY_REACHED("policy-amendment-day-reached", 409, "生效日期已到", "The day it was to take effect has come"),
    AMENDMENT_OUTDATED(
            "policy-amendment-outdated", 409, "所依据的版本已不是最新", "It builds on a version that is no longer the newest");

    private final Kind kind;

    AmendmentProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    static ProblemException of(Refusal refusal, Facts facts) {
        return switch (refusal) {
            case OWN_PROPOSAL ->
                new ProblemException(
                        WorkflowProblem.ANOTHER_PERSON_REQUIRED,
                        new Text(
                                "政策参数须由两人修改：提出人不能自行批准",
                                "Parameters are changed by two people: who proposed it does not decide it"));
            case NOT_THE_PROPOSER ->
                new ProblemException(HttpProblem.FORBIDDEN, new Text("只有提出人可以撤回", "Only who proposed it withdraws it"));
            case DAY_REACHED ->
                new ProblemException(
                        AMENDMENT_DAY_REACHED,
                        new Text("原定 %s 生效，请另行提出", "It was to take effect on %s; propose it anew")
                                .with(facts.effectiveFrom()));
        };
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
