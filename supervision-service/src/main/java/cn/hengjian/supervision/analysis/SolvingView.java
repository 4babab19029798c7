package cn.hengjian.supervision.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long it took to solve what was closed in a period.
 *
 * @param all over everything that was closed; absent if nothing was
 */
public record SolvingView(
        String from, String to, Dimension by, @Nullable Figures all, List<Group> groups) {

    /**
     * Calendar days: the median, and what nine in ten did not exceed; both are days that occurred.
     *
     * @param fromRaised from the raising of the finding to the closing of its order
     * @param fromOrdered from the order to its closing
     */
    public record Figures(long closed, Days fromRaised, Days fromOrdered) {}

    /** Days in the middle and at nine tenths. */
    public record Days(int median, int p90) {}

    /** The figures of a wind, a severity or a unit. */
    public record Group(String code, Figures figures) {}
}
