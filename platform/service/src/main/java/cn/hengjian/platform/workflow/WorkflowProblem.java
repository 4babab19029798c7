package cn.hengjian.platform.workflow;

import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;

/** Refusals of a state machine. */
public enum WorkflowProblem implements ProblemType {
    TRANSITION_REFUSED("transition-refused", 409, "当前状态不允许此操作", "The state does not allow this"),
    GUARD_MISSING("guard-missing", 409, "缺少必经程序", "A step that the procedure requires is missing"),
    ANOTHER_PERSON_REQUIRED("another-person-required", 409, "须由另一人办理", "Another person has to do this");

    private final String slug;
    private final int status;
    private final Text title;

    WorkflowProblem(String slug, int status, String zhCN, String en) {
        this.slug = slug;
        this.status = status;
        this.title = new Text(zhCN, en);
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
