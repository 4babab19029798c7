package cn.hengjian.supervision.submission;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.workflow.WorkflowProblem;

/** Refusals that submissions and what becomes of them share. */
public final class SubmissionProblem {

    private SubmissionProblem() {}

    /** G2: nobody acts in a case of his or her own unit. */
    public static ProblemException recused() {
        return new ProblemException(
                WorkflowProblem.ANOTHER_PERSON_REQUIRED,
                new Text(
                        "回避（G2）：您属于该单位或与其有隶属关系，须由他人办理",
                        "Recusal (G2): you belong to this unit or to one above or below it; another person has to do this"));
    }

    /** There is nothing yet to be content with. */
    public static ProblemException notReplied() {
        return new ProblemException(
                WorkflowProblem.GUARD_MISSING,
                Violation.at("", "reply", new Text("尚未答复，答复后方可评价", "There is no reply yet that could be rated")));
    }

    public static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, HttpProblem.NOT_FOUND.title());
    }
}
