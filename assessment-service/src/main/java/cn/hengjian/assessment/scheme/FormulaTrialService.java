package cn.hengjian.assessment.scheme;

import static cn.hengjian.assessment.score.rules.Arithmetic.trimmed;

import cn.hengjian.assessment.scheme.rules.FormulaSoundness;
import cn.hengjian.assessment.scheme.rules.RatioBounds;
import cn.hengjian.assessment.score.rules.Formula;
import cn.hengjian.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Locale;

/** Tries formulas before they are written into a scheme; nothing is kept. */
@ApplicationScoped
class FormulaTrialService {

    private final BoundsInForce bounds;

    FormulaTrialService(BoundsInForce bounds) {
        this.bounds = bounds;
    }

    FormulaTrial tryOut(TryFormula command, Locale locale) {
        var constants = FormulaConstant.named(command.constants());
        ProblemException.requireNone(FormulaSoundness.objections("", command.formula(), constants, command.target()));
        var formula = Formula.require(command.formula(), constants, command.target());
        var inForce = bounds.inForce();
        return new FormulaTrial(
                formula.text(),
                inForce.least(),
                inForce.most(),
                command.actuals().stream()
                        .map(actual -> sample(formula, actual, inForce, locale))
                        .toList());
    }

    private static FormulaTrial.Sample sample(Formula formula, BigDecimal actual, RatioBounds bounds, Locale locale) {
        var worked = formula.work(actual);
        return switch (worked.outcome()) {
            case Formula.Value(var value) ->
                new FormulaTrial.Sample(actual, trimmed(value), trimmed(bounds.clamp(value)), worked.steps(), null);
            case Formula.Fault(var kind, var column) ->
                new FormulaTrial.Sample(
                        actual,
                        null,
                        null,
                        worked.steps(),
                        new FormulaTrial.Fault(kind, column, kind.at(column).in(locale)));
        };
    }
}
