package cn.hengjian.assessment.score.rules;

import java.math.BigDecimal;
import java.util.List;

/** A part of a formula, as the parser found it; columns count from 1. */
sealed interface Expression {

    /** Stands where there was a mistake. */
    Expression ZERO = new Constant(BigDecimal.ZERO, 1);

    int column();

    /** What it is made of. */
    List<Expression> parts();

    /** A number, or a name that stands for one. */
    record Constant(BigDecimal value, int column) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** The actual value. */
    record Actual(int column) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** Minus. */
    record Negation(Expression of, int column) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }

    /** The four operations. */
    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDED_BY("/");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /** One of them; the column is the operator's. */
    record Operation(Operator operator, Expression left, Expression right, int column) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** One of two, by a comparison; the other isn't reckoned. */
    record Choice(
            Comparison comparison, Expression left, Expression right, Expression then, Expression otherwise, int column)
            implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(left, right, then, otherwise);
        }
    }

    /** The least or the greatest. */
    record Extreme(boolean greatest, List<Expression> parts, int column) implements Expression {

        public Extreme {
            parts = List.copyOf(parts);
        }
    }

    /** At least low, and then at most high. */
    record Clamp(Expression of, Expression low, Expression high, int column) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(of, low, high);
        }
    }

    /** To so many places, half up. */
    record Round(Expression of, int places, int column) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }
}
