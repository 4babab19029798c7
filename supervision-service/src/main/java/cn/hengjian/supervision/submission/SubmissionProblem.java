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
}
