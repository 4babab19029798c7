package cn.hengjian.assessment.terms;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.util.List;

/** What is wrong with a command, all places at once. */
public final class Violations {

    private Violations() {}

    public static void requireNone(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw of(violations);
        }
    }

    public static ProblemException of(List<Violation> violations) {
        return new ProblemException(
                HttpProblem.INVALID_CONTENT,
                new Text("有 %s 处内容不符合要求", "%s places are invalid").with(violations.size()),
                violations);
    }
}
