package cn.hengjian.assessment.course;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.platform.problem.Text;

/** What grades are called: those of public institutions have names of their own. */
public final class GradeNames {

    private GradeNames() {}

    public static Text of(Grade grade, AppliesTo appliesTo) {
        return switch (appliesTo) {
            case LEADER, GENERAL -> grade.label();
            case PI ->
                switch (grade) {
                    case EXCELLENT -> grade.label();
                    case COMPETENT -> new Text("合格", "qualified");
                    case BASIC -> new Text("基本合格", "basically qualified");
                    case INCOMPETENT -> new Text("不合格", "unqualified");
                };
        };
    }
}
