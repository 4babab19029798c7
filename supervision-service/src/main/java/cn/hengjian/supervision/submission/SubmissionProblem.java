package cn.hengjian.supervision.submission;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.WorkflowProblem;

/** Refusals that submissions and what becomes of them share. */
public final class SubmissionProblem {

    private SubmissionProblem() {}

    /** There is nothing yet to be content with. */
    public static ProblemException notReplied() {
        return WorkflowProblem.guardMissing(
                "reply", new Text("尚未答复，答复后方可评价", "There is no reply yet that could be rated"));
    }

    /** Only the answer to a claim is reviewed. */
    public static ProblemException noReview() {
        return WorkflowProblem.guardMissing(
                "claim", new Text("只有信访诉求答复后才能申请复查复核", "Only the answer to a claim can be reviewed"));
    }
}
