package cn.hengjian.supervision.analysis;

import java.math.BigDecimal;
import java.util.List;

/** To which causes the findings of a period are put down (C1–C7); rejected ones don't count. */
public record CausesView(String from, String to, long findings, long withoutCause, List<Cause> causes) {

    /**
     * A cause.
     *
     * @param percent of the findings that have a cause, to one digit, half up
     */
    public record Cause(String code, String name, long findings, BigDecimal percent) {}
}
