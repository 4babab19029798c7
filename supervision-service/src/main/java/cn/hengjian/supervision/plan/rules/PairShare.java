package cn.hengjian.supervision.plan.rules;

import cn.hengjian.platform.problem.Text;
import java.util.regex.Pattern;

/**
 * The share that one side of a pair has to exceed, as an exact fraction: {@code inspection.pairShare} (M30).
 *
 * @param numerator of the share
 * @param denominator of the share
 */
public record PairShare(int numerator, int denominator) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,4})/([1-9][0-9]{0,3})");

    public PairShare {
        if (numerator < 0 || denominator < 1 || numerator > denominator) {
            throw new IllegalArgumentException("not a share: " + numerator + "/" + denominator);
        }
    }

    /** Reads {@code 1/2}. */
    public static PairShare parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a fraction: " + text);
        }
        return new PairShare(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** Whether a side prevails: strictly more than the share; of nothing at all, nothing prevails. */
    public boolean prevails(long mainly, long other) {
        return Math.multiplyExact(mainly, denominator) > Math.multiplyExact(Math.addExact(mainly, other), numerator);
    }

    /** The rule in words, for a pair and what was counted of it. */
    public Text rule(MethodPair pair, long mainly, long other) {
        var enough = prevails(mainly, other);
        return new Text(
                "“%s”须超过与“%s”合计的 %s/%s：%s/%s，%s"
                        .formatted(
                                pair.mainly().zhCN(),
                                pair.other().zhCN(),
                                numerator,
                                denominator,
                                mainly,
                                mainly + other,
                                enough ? "达到" : "未达到"),
                "%s must be more than %s/%s of itself and %s: %s of %s is %s"
                        .formatted(
                                pair.mainly().en(),
                                numerator,
                                denominator,
                                pair.other().en(),
                                mainly,
                                mainly + other,
                                enough ? "enough" : "not enough"));
    }
}
