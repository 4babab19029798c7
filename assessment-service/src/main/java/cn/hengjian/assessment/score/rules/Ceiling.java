package cn.hengjian.assessment.score.rules;

import cn.hengjian.assessment.ballot.rules.Grade;
import java.util.List;

/**
 * The best grade that vetoes leave.
 *
 * @param by places in the scheme of the vetoes that set it
 */
public record Ceiling(Grade grade, List<Integer> by) {

    public Ceiling {
        by = List.copyOf(by);
    }
}
