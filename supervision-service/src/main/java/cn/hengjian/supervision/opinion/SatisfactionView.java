package cn.hengjian.supervision.opinion;

import cn.hengjian.supervision.opinion.rules.Suppression.Shown;
import java.util.List;

/**
 * How content senders were with the replies of a year, 1 to 5 with two decimals.
 *
 * @param minShown ratings of fewer are not shown, nor what would give them away
 * @param all of the year; {@code code} is empty
 */
public record SatisfactionView(int year, Cut by, int minShown, Shown all, List<Shown> groups) {

    /** By what the ratings are grouped, one thing at a time: two crossed could single somebody out. */
    public enum Cut {
        UNIT("u.code"),
        CHANNEL("o.channel"),
        WIND("left(w.wind_code, 2)");

        private final String expression;

        Cut(String expression) {
            this.expression = expression;
        }

        String expression() {
            return expression;
        }
    }
}
