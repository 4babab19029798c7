package cn.hengjian.assessment.scheme.rules;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whether indicators make a sound scheme: M21, and weights that sum to 100. */
public final class Soundness {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Soundness() {}

    /** Everything that is wrong, each at its JSON pointer. */
    public static List<Violation> objections(List<IndicatorFacts> indicators, RatioBounds bounds) {
        var objections = new ArrayList<Violation>();
        var codes = new HashSet<String>();
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < indicators.size(); i++) {
            var indicator = indicators.get(i);
            var pointer = "/indicators/" + i;
            sum = sum.add(indicator.weight());
            if (!codes.add(indicator.code())) {
                objections.add(Violation.at(
                        pointer + "/code", "duplicate", new Text("指标代码重复", "Another indicator has this code")));
            }
            objections.addAll(new IndicatorSoundness(pointer, indicator, bounds).objections());
        }
        if (sum.compareTo(WHOLE) != 0) {
            objections.add(Violation.at(
                    "/indicators",
                    "wrong-sum",
                    new Text("权重之和应为 100，现为 %s", "The weights must sum to 100; they sum to %s")
                            .with(sum.toPlainString())));
        }
        return List.copyOf(objections);
    }
}
