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
    private static final Text NEEDED_BY_QUANT = new Text("定量指标必须填写", "A quantitative indicator needs it");
    private static final Text NOT_OF_QUANT = new Text("定量指标不设评议问题", "A quantitative indicator has no question");
    private static final Text NEEDED_BY_QUAL = new Text("定性指标必须对应评议问题", "A qualitative indicator needs it");
    private static final Text NOT_OF_QUAL = new Text("定性指标不填此项", "A qualitative indicator has none");

    private Soundness() {}

    /** Everything that is wrong, each at its JSON pointer. */
    public static List<Violation> objections(List<IndicatorFacts> indicators) {
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
            switch (indicator.kind()) {
                case QUANT -> {
                    require(indicator.target() != null, pointer + "/target", NEEDED_BY_QUANT, objections);
                    require(indicator.hasUnit(), pointer + "/unit", NEEDED_BY_QUANT, objections);
                    require(indicator.hasDirection(), pointer + "/direction", NEEDED_BY_QUANT, objections);
                    refuse(indicator.hasQuestion(), pointer + "/question", NOT_OF_QUANT, objections);
                }
                case QUAL -> {
                    require(indicator.hasQuestion(), pointer + "/question", NEEDED_BY_QUAL, objections);
                    refuse(indicator.target() != null, pointer + "/target", NOT_OF_QUAL, objections);
                    refuse(indicator.hasUnit(), pointer + "/unit", NOT_OF_QUAL, objections);
                    refuse(indicator.hasDirection(), pointer + "/direction", NOT_OF_QUAL, objections);
                }
            }
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

    private static void require(boolean there, String pointer, Text message, List<Violation> objections) {
        if (!there) {
            objections.add(Violation.at(pointer, "required", message));
        }
    }

    private static void refuse(boolean there, String pointer, Text message, List<Violation> objections) {
        if (there) {
            objections.add(Violation.at(pointer, "not-applicable", message));
        }
    }
}
