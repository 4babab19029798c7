package cn.hengjian.assessment.score.rules;

import cn.hengjian.assessment.score.rules.Expression.Operator;
import cn.hengjian.assessment.score.rules.Formula.FaultKind;
import cn.hengjian.platform.problem.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Finds what fails for everybody, whatever the actual value: a division by a constant zero, a constant too large. */
final class FormulaCheck {

    private static final Text ZERO_DIVISOR =
            new Text("除数恒为 0，请改为不为 0 的数", "The divisor is always 0; it has to be another number");
    private static final Text TOO_LARGE =
            new Text("常数结果超过 30 位整数", "A constant result has more than 30 digits before the point");

    private final List<FormulaMistake> mistakes = new ArrayList<>();

    private FormulaCheck() {}

    static List<FormulaMistake> mistakes(Expression root) {
        var check = new FormulaCheck();
        check.varies(root);
        return List.copyOf(check.mistakes);
    }

    /** Whether it depends on the actual value. */
    private boolean varies(Expression expression) {
        if (expression instanceof Expression.Actual) {
            return true;
        }
        if (expression instanceof Expression.Operation operation) {
            return varies(operation);
        }
        boolean varies = false;
        for (var part : expression.parts()) {
            varies |= varies(part);
        }
        return varies;
    }

    private boolean varies(Expression.Operation operation) {
        boolean dividend = varies(operation.left());
        boolean divisor = varies(operation.right());
        int column = operation.column();
        if (operation.operator() == Operator.DIVIDED_BY
                && !divisor
                && outcome(operation.right()) instanceof Formula.Value(var value)
                && value.signum() == 0) {
            mistakes.add(new FormulaMistake(column, "division-by-zero", ZERO_DIVISOR));
        } else if (!dividend
                && !divisor
                && outcome(operation) instanceof Formula.Fault(var kind, int where)
                && kind == FaultKind.TOO_LARGE
                && where == column) {
            mistakes.add(new FormulaMistake(column, "too-large", TOO_LARGE));
        }
        return dividend || divisor;
    }

    private static Formula.Outcome outcome(Expression constant) {
        return new Evaluation(BigDecimal.ZERO, null).outcome(constant);
    }
}
