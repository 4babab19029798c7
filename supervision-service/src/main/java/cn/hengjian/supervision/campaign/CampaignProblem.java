package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.WorkflowProblem;
import cn.hengjian.supervision.campaign.rules.CampaignFacts;
import cn.hengjian.supervision.campaign.rules.CampaignRules.Refusal;

/** What the guards of campaigns refuse, as problems that workflows share. */
final class CampaignProblem {

    private CampaignProblem() {}

    static ProblemException of(Refusal refusal, CampaignFacts facts) {
        return switch (refusal) {
            case OWN_PROPOSAL ->
                WorkflowProblem.anotherPerson(
                        new Text("提出方案的人不得审批该方案", "Who proposed the campaign does not decide on it"));
            case NO_UNITS ->
                WorkflowProblem.guardMissing(
                        "units", new Text("没有符合条件的参加单位", "No unit fits the conditions of the campaign any more"));
            case COURSES_OPEN ->
                WorkflowProblem.guardMissing(
                        "courses-concluded",
                        new Text("还有 %s 个单位未走完全部阶段", "%s units have not passed every gate yet")
                                .with(facts.openCourses()));
        };
    }
}
