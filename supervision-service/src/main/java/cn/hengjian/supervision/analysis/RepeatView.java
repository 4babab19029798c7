package cn.hengjian.supervision.analysis;

import java.util.List;

/**
 * How much of what was closed in a period came back: a finding of the same wind, at the same unit, not rejected.
 *
 * @param within how soon after the closing counts as coming back
 * @param all over everything that was closed
 */
public record RepeatView(String from, String to, Dimension by, String within, Figures all, List<Group> groups) {

    /**
     * The rate as the two numbers that it is made of.
     *
     * @param closed the whole
     * @param repeated the part that came back
     * @param running those that have not come back, but of which the time still runs
     */
    public record Figures(long closed, long repeated, long running) {}

    /** The figures of a wind, a severity or a unit, with its name in the reader's language. */
    public record Group(String code, String name, Figures figures) {}
}
