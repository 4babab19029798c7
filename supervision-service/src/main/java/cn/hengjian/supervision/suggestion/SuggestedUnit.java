package cn.hengjian.supervision.suggestion;

import java.util.List;

/**
 * A unit that lags behind, and why.
 *
 * @param points the sum of its reasons' points, by which units are ordered
 */
public record SuggestedUnit(String unitCode, String unitName, String kind, int points, List<Reason> reasons) {

    /**
     * A reason.
     *
     * @param count how often it holds
     * @param points the count, weighted as the policy pack says
     */
    public record Reason(Ground ground, int count, int points, String text) {}
}
