package cn.hengjian.assessment.scheme.rules;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.score.rules.Method;
import cn.hengjian.assessment.score.rules.StepTable;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether one indicator is sound by itself (M21): it has what its method needs, and nothing that another needs. */
final class IndicatorSoundness {

    private static final Text NEEDED_BY_QUANT = new Text("定量指标必须填写", "A quantitative indicator needs it");
    private static final Text NOT_OF_QUANT = new Text("定量指标不设评议问题", "A quantitative indicator has no question");
    private static final Text NEEDED_BY_QUAL = new Text("定性指标必须对应评议问题", "A qualitative indicator needs it");
    private static final Text NOT_OF_QUAL = new Text("定性指标不填此项", "A qualitative indicator has none");
    private static final Text NEEDED_BY_METHOD = new Text("计分方法 %s 必须填写", "The method %s needs it");
    private static final Text NOT_OF_METHOD =
            new Text("计分方法 %s 不填此项，仅用于 %s", "The method %s has none; it belongs to %s");

    private final String pointer;
    private final IndicatorFacts indicator;
    private final MethodTerms terms;
    private final RatioBounds bounds;
    private final List<Violation> objections = new ArrayList<>();

    IndicatorSoundness(String pointer, IndicatorFacts indicator, RatioBounds bounds) {
        this.pointer = pointer;
        this.indicator = indicator;
        this.terms = indicator.terms();
        this.bounds = bounds;
    }

    List<Violation> objections() {
        weight();
        var method = terms.method();
        switch (indicator.kind()) {
            case QUANT -> {
                if (method != null) {
                    quantitative(method);
                }
            }
            case QUAL -> qualitative();
        }
        return objections;
    }

    private void weight() {
        boolean veto = terms.method() == Method.VETO;
        if (veto && indicator.weight().signum() != 0) {
            object("/weight", "not-zero", new Text("否决指标不计分，权重应为 0", "A veto carries no points: its weight is 0"));
        } else if (!veto && indicator.weight().signum() == 0) {
            object("/weight", "zero", new Text("权重应大于 0，仅否决指标为 0", "The weight is above 0; only a veto has none"));
        }
    }

    private void qualitative() {
        require(indicator.hasQuestion(), "/question", NEEDED_BY_QUAL);
        refuse(terms.method() != null, "/method", NOT_OF_QUAL);
        refuse(terms.target() != null, "/target", NOT_OF_QUAL);
        refuse(indicator.hasUnit(), "/unit", NOT_OF_QUAL);
        refuse(terms.direction() != null, "/direction", NOT_OF_QUAL);
        refuse(terms.steps() != null, "/steps", NOT_OF_QUAL);
        refuse(terms.deduction() != null, "/deduction", NOT_OF_QUAL);
        refuse(terms.veto() != null, "/veto", NOT_OF_QUAL);
        refuse(terms.formula() != null, "/formula", NOT_OF_QUAL);
        refuse(!terms.constants().isEmpty(), "/constants", NOT_OF_QUAL);
    }

    private void quantitative(Method method) {
        only(method, terms.target(), "/target", true, EnumSet.of(Method.RATIO, Method.FORMULA));
        require(indicator.hasUnit(), "/unit", NEEDED_BY_QUANT);
        only(method, terms.direction(), "/direction", true, EnumSet.of(Method.RATIO));
        only(method, terms.steps(), "/steps", true, EnumSet.of(Method.STEPS));
        only(method, terms.deduction(), "/deduction", true, EnumSet.of(Method.DEDUCTION));
        only(method, terms.veto(), "/veto", true, EnumSet.of(Method.VETO));
        only(method, terms.formula(), "/formula", true, EnumSet.of(Method.FORMULA));
        only(method, terms.constants().isEmpty() ? null : terms, "/constants", false, EnumSet.of(Method.FORMULA));
        refuse(indicator.hasQuestion(), "/question", NOT_OF_QUANT);
        var steps = terms.steps();
        if (method == Method.STEPS && steps != null) {
            steps(steps);
        }
        var veto = terms.veto();
        if (method == Method.VETO && veto != null && veto.ceiling() == Grade.EXCELLENT) {
            object(
                    "/veto/ceiling",
                    "no-ceiling",
                    new Text("应为 COMPETENT、BASIC 或 INCOMPETENT", "COMPETENT, BASIC or INCOMPETENT is expected"));
        }
        var formula = terms.formula();
        if (method == Method.FORMULA && formula != null) {
            objections.addAll(FormulaSoundness.objections(pointer, formula, terms.constants(), terms.target()));
        }
    }

    /** What belongs to some methods only; a formula may do without a target. */
    private void only(Method method, @Nullable Object value, String field, boolean needed, Set<Method> methods) {
        if (!methods.contains(method)) {
            refuse(value != null, field, NOT_OF_METHOD.with(method, methods));
        } else if (needed && !(method == Method.FORMULA && field.equals("/target"))) {
            require(value != null, field, method == Method.RATIO ? NEEDED_BY_QUANT : NEEDED_BY_METHOD.with(method));
        }
    }

    private void steps(StepTable table) {
        BigDecimal before = null;
        for (int i = 0; i < table.steps().size(); i++) {
            var step = table.steps().get(i);
            if (before != null && step.from().compareTo(before) <= 0) {
                object(
                        "/steps/" + i + "/from",
                        "not-ascending",
                        new Text("应大于上一档的 %s", "It has to be above the step before, %s").with(before.toPlainString()));
            }
            if (!bounds.hold(step.ratio())) {
                object(
                        "/steps/" + i + "/ratio",
                        "out-of-range",
                        new Text("应在 %s 至 %s 之间", "It has to be from %s to %s")
                                .with(
                                        bounds.least().toPlainString(),
                                        bounds.most().toPlainString()));
            }
            before = step.from();
        }
    }

    private void require(boolean there, String field, Text message) {
        if (!there) {
            object(field, "required", message);
        }
    }

    private void refuse(boolean there, String field, Text message) {
        if (there) {
            object(field, "not-applicable", message);
        }
    }

    private void object(String field, String code, Text message) {
        objections.add(Violation.at(pointer + field, code, message));
    }
}
