package cn.hengjian.assessment.appraisal;

import static cn.hengjian.assessment.score.rules.Arithmetic.plain;

import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.platform.problem.Text;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells in words how steps, deductions, vetoes and formulas came to what they gave. */
final class MethodText {

    private static final Text HEAD = new Text("%s %s：", "%s %s: ");
    private static final Text REACHED =
            new Text("实际 %s %s，达到 %s 一档，计 %s", "actual %s %s reaches the step from %s, which counts %s");
    private static final Text BELOW =
            new Text("实际 %s %s，低于最低一档 %s，计 %s", "actual %s %s is below the first step, %s, which counts %s");
    private static final Text DEDUCTED = new Text(
            "实际 %s %s，超出限额 %s 的部分为 %s，每单位从满分 %s 分中扣 %s 分，计 %s",
            "actual %s %s, beyond the allowance of %s by %s; of %s points each unit costs %s, which leaves the share %s");
    private static final Text CALCULATED =
            new Text("公式 %s，实际 %s %s：%s；值 %s，计 %s", "formula %s, actual %s %s: %s; its value %s counts %s");
    private static final Text WEIGHED = new Text("；权重 %s，得 %s 分。", "; weight %s gives %s points.");
    private static final Text STRUCK = new Text(
            "否决指标，实际 %s %s，条件 %s %s 成立，等次不得高于%s；不计分。",
            "a veto; actual %s %s, the condition %s %s holds: no grade above %s. It carries no points.");
    private static final Text SPARED = new Text(
            "否决指标，实际 %s %s，条件 %s %s 不成立；不计分。",
            "a veto; actual %s %s, the condition %s %s doesn't hold. It carries no points.");
    private static final Text WITHOUT_VALUE = new Text(
            "公式 %s，实际 %s %s：%s；按缺失处理，不作零分。", "formula %s, actual %s %s: %s; it counts as missing, which is not zero.");

    private MethodText() {}

    /** An indicator that counted. */
    static Text counted(ExplanationView.Line line, BigDecimal ratio, BigDecimal weight, BigDecimal points) {
        var working = Objects.requireNonNull(line.working());
        var actual = plain(Objects.requireNonNull(line.actual()));
        var unit = Objects.requireNonNull(line.unit());
        var steps = working.steps();
        var deduction = working.deduction();
        var formula = working.formula();
        Text middle;
        if (steps != null) {
            var reached = steps.reachedFrom();
            middle = (reached == null ? BELOW : REACHED)
                    .with(
                            actual,
                            unit,
                            plain(reached == null ? steps.table().getFirst().from() : reached),
                            plain(ratio));
        } else if (deduction != null) {
            middle = DEDUCTED.with(
                    actual,
                    unit,
                    plain(deduction.allowance()),
                    plain(Objects.requireNonNull(deduction.beyond())),
                    plain(line.weight()),
                    plain(deduction.perUnit()),
                    plain(ratio));
        } else {
            middle = calculated(Objects.requireNonNull(formula), actual, unit, ratio);
        }
        return joined(
                line,
                middle,
                WEIGHED.with(plain(weight), Arithmetic.shown(points).toPlainString()));
    }

    private static Text calculated(
            IndicatorWorking.FormulaWorking formula, String actual, String unit, BigDecimal ratio) {
        var arithmetic = formula.arithmetic().stream()
                .map(step -> step.arithmetic() + " = " + step.result())
                .collect(Collectors.joining("; "));
        return CALCULATED.with(
                formula.text(),
                actual,
                unit,
                arithmetic.isEmpty() ? "—" : arithmetic,
                plain(Objects.requireNonNull(formula.value())),
                plain(ratio));
    }

    /** An indicator that has an actual and doesn't count. */
    static @Nullable Text apart(ExplanationView.Line line) {
        var working = line.working();
        if (working == null) {
            return null;
        }
        var actual = plain(Objects.requireNonNull(line.actual()));
        var unit = Objects.requireNonNull(line.unit());
        var veto = working.veto();
        if (veto != null) {
            return joined(line, veto(veto, actual, unit), new Text("", ""));
        }
        var formula = working.formula();
        var fault = formula == null ? null : formula.fault();
        if (formula == null || fault == null) {
            return null;
        }
        var why = fault.kind().at(fault.column());
        var told = new Text(
                WITHOUT_VALUE.zhCN().formatted(formula.text(), actual, unit, why.zhCN()),
                WITHOUT_VALUE.en().formatted(formula.text(), actual, unit, why.en()));
        return joined(line, told, new Text("", ""));
    }

    private static Text veto(IndicatorWorking.VetoWorking veto, String actual, String unit) {
        var sign = veto.when().sign();
        var threshold = plain(veto.threshold());
        if (!Objects.equals(veto.struck(), true)) {
            return SPARED.with(actual, unit, sign, threshold);
        }
        var label = veto.ceiling().label();
        return new Text(
                STRUCK.zhCN().formatted(actual, unit, sign, threshold, label.zhCN()),
                STRUCK.en().formatted(actual, unit, sign, threshold, label.en()));
    }

    private static Text joined(ExplanationView.Line line, Text middle, Text end) {
        var head = HEAD.with(line.code(), line.name());
        return new Text(head.zhCN() + middle.zhCN() + end.zhCN(), head.en() + middle.en() + end.en());
    }
}
