package cn.hengjian.assessment.course.rules;

import cn.hengjian.assessment.ballot.rules.Grade;
import java.util.List;

/**
 * The best grade that the vetoes of the scheme leave a person (M21).
 *
 * @param indicators those that set it, as {@code code name}
 */
public record GradeCeiling(Grade grade, List<String> indicators) {

    public GradeCeiling {
        indicators = List.copyOf(indicators);
    }

    boolean isExceededBy(Grade given) {
        return given.compareTo(grade) < 0;
    }
}
