package cn.hengjian.platform.workflow;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;

/** Refusals of a state machine. */
public enum WorkflowProblem implements ProblemType {
    TRANSITION_REFUSED("transition-refused", 409, "当前状态不允许此操作", "The state does not allow this"),
    GUARD_MISSING("guard-missing", 409, "缺少必经程序", "A step that the procedure requires is missing"),
    ANOTHER_PERSON_REQUIRED("another-person-required", 409, "须由另一人办理", "Another person has to do this");

    private final Kind kind;

    WorkflowProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    /** The refusal that names the step without which this can't be done. */
    public static ProblemException guardMissing(String guard, Text detail) {
        return new ProblemException(GUARD_MISSING, Violation.at("", guard, detail));
    }

    /** The refusal that says why the caller can't be the one who does this. */
    public static ProblemException anotherPerson(Text detail) {
        return new ProblemException(ANOTHER_PERSON_REQUIRED, detail);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
