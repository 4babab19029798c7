package cn.hengjian.personnel.form;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;

/** Refusals about forms. */
enum FormProblem implements ProblemType {
    UNREADABLE("appointment-form-unreadable", 422, "无法读取的任免审批表", "The appointment form can't be read");

    private final Kind kind;

    FormProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    ProblemException because(Text text) {
        return new ProblemException(this, text);
    }
}
