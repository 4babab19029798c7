package cn.hengjian.assessment.score.rules;

import cn.hengjian.platform.problem.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formula over the actual value, read once and then reckoned for everybody. It always comes to an end: there are no
 * loops and no calls, and its length, depth and size are bounded. Rounding is that of {@link Arithmetic}.
 */
public final class Formula {

    /** The longest formula, in characters. */
    public static final int LONGEST = 500;

    /** How deep parts may stand inside each other. */
    public static final int DEEPEST = 20;

    /** How many numbers, names, operators and functions a formula may have. */
    public static final int LARGEST = 200;

    private final String text;
    private final Expression root;

    Formula(String text, Expression root) {
        this.text = text;
        this.root = root;
    }

    /** What became of reading a formula. */
    public sealed interface Reading {

        /** It can be reckoned. */
        record Sound(Formula formula) implements Reading {}

        /** It can't; everything that is wrong, by column. */
        record Unsound(List<FormulaMistake> mistakes) implements Reading {}
    }

    /** What a formula gives for an actual value. */
    public sealed interface Outcome {}

    /** A number. */
    public record Value(BigDecimal value) implements Outcome {}

    /**
     * No number.
     *
     * @param column where, from 1
     */
    public record Fault(FaultKind kind, int column) implements Outcome {}

    /** Why there is no number. */
    public enum FaultKind {
        /** Something was divided by zero. */
        DIVISION_BY_ZERO("公式第 %s 列除以 0，没有值", "Column %s of the formula divides by 0, which has no value"),
        /** An intermediate result has more than thirty digits before the point. */
        TOO_LARGE("公式第 %s 列的结果过大，没有值", "The result at column %s of the formula is too large");

        private final Text text;

        FaultKind(String zhCN, String en) {
            this.text = new Text(zhCN, en);
        }

        public Text at(int column) {
            return text.with(column);
        }
    }

    /** One step of the arithmetic: what was reckoned, with the numbers put in, and what came out. */
    public record Step(String arithmetic, String result) {}

    /** A result with each step on the way to it. */
    public record Worked(Outcome outcome, List<Step> steps) {}

    /**
     * Reads a formula.
     *
     * @param target of the indicator; null if it has none, and then the formula can't name it
     */
    public static Reading read(String text, List<NamedConstant> constants, @Nullable BigDecimal target) {
        return FormulaParser.read(text, constants, target);
    }

    /** A formula that was read before, when it was written. */
    public static Formula require(String text, List<NamedConstant> constants, @Nullable BigDecimal target) {
        return switch (read(text, constants, target)) {
            case Reading.Sound(var formula) -> formula;
            case Reading.Unsound(var mistakes) ->
                throw new IllegalStateException("a stored formula can be read: " + mistakes);
        };
    }

    /** Whether the language has the word itself, so that no constant can be called so. */
    public static boolean isReserved(String word) {
        return FormulaParser.RESERVED.contains(word);
    }

    public String text() {
        return text;
    }

    public Outcome value(BigDecimal actual) {
        return new Evaluation(actual, null).outcome(root);
    }

    /** The value with every step, in the order in which they are made. */
    public Worked work(BigDecimal actual) {
        var steps = new ArrayList<Step>();
        return new Worked(new Evaluation(actual, steps).outcome(root), List.copyOf(steps));
    }
}
