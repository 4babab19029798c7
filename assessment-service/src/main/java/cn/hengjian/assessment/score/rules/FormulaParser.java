package cn.hengjian.assessment.score.rules;

import cn.hengjian.assessment.score.rules.Expression.Operator;
import cn.hengjian.assessment.score.rules.FormulaTokens.Kind;
import cn.hengjian.assessment.score.rules.FormulaTokens.Token;
import cn.hengjian.platform.problem.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads formulas:
 *
 * <pre>
 * expression = term { ("+" | "-") term }
 * term       = factor { ("*" | "/") factor }
 * factor     = "-" factor | number | name | function | "(" expression ")"
 * function   = "if" "(" expression comparison expression "," expression "," expression ")"
 *            | ("min" | "max") "(" expression "," expression { "," expression } ")"
 *            | "clamp" "(" expression "," expression "," expression ")"
 *            | "round" "(" expression "," places ")"
 * </pre>
 *
 * A wrong name doesn't end the reading, so that an author learns of every one; wrong grammar does.
 */
final class FormulaParser {

    /** What a constant can't be called. */
    static final Set<String> RESERVED = Set.of("actual", "target", "if", "min", "max", "clamp", "round");

    private static final int MOST_ARGUMENTS = 10;
    private static final Map<String, Comparison> COMPARISONS =
            Arrays.stream(Comparison.values()).collect(Collectors.toUnmodifiableMap(Comparison::sign, sign -> sign));

    private final List<Token> tokens;
    private final Map<String, BigDecimal> known;
    private final List<FormulaMistake> mistakes = new ArrayList<>();
    private int at;
    private int depth;
    private int size;
    private boolean broken;

    private FormulaParser(List<Token> tokens, Map<String, BigDecimal> known) {
        this.tokens = tokens;
        this.known = known;
    }

    static Formula.Reading read(String text, List<NamedConstant> constants, @Nullable BigDecimal target) {
        if (text.length() > Formula.LONGEST) {
            return unsound(new FormulaMistake(
                    Formula.LONGEST + 1,
                    "too-long",
                    new Text("公式不超过 %s 个字符", "A formula has at most %s characters").with(Formula.LONGEST)));
        }
        var cut = FormulaTokens.of(text);
        if (!cut.mistakes().isEmpty()) {
            return new Formula.Reading.Unsound(List.copyOf(cut.mistakes()));
        }
        var known = new HashMap<String, BigDecimal>();
        constants.forEach(constant -> known.put(constant.name(), constant.value()));
        if (target != null) {
            known.put("target", target);
        }
        var parser = new FormulaParser(cut.tokens(), known);
        var root = parser.whole();
        var mistakes = parser.mistakes.isEmpty() ? FormulaCheck.mistakes(root) : List.copyOf(parser.mistakes);
        return mistakes.isEmpty()
                ? new Formula.Reading.Sound(new Formula(text, root))
                : new Formula.Reading.Unsound(mistakes);
    }

    private static Formula.Reading unsound(FormulaMistake mistake) {
        return new Formula.Reading.Unsound(List.of(mistake));
    }

    private Expression whole() {
        var root = expression();
        if (here().kind() != Kind.END) {
            expected(new Text("运算符 + - * / 或公式结尾", "an operator + - * / or the end"));
        }
        return root;
    }

    private Expression expression() {
        var left = term();
        while (here().is("+") || here().is("-")) {
            var sign = next();
            var right = term();
            left = built(new Expression.Operation(
                    sign.is("+") ? Operator.PLUS : Operator.MINUS, left, right, sign.column()));
        }
        return left;
    }

    private Expression term() {
        var left = factor();
        while (here().is("*") || here().is("/")) {
            var sign = next();
            var right = factor();
            left = built(new Expression.Operation(
                    sign.is("*") ? Operator.TIMES : Operator.DIVIDED_BY, left, right, sign.column()));
        }
        return left;
    }

    private Expression factor() {
        if (++depth > Formula.DEEPEST) {
            return broken(
                    "too-deep",
                    new Text("嵌套不超过 %s 层", "Parts stand inside each other at most %s deep").with(Formula.DEEPEST));
        }
        var found = atom();
        depth--;
        return found;
    }

    private Expression atom() {
        var token = here();
        if (token.is("-")) {
            next();
            return built(new Expression.Negation(factor(), token.column()));
        }
        if (token.is("(")) {
            next();
            var inner = expression();
            require(")");
            return inner;
        }
        return switch (token.kind()) {
            case NUMBER -> {
                next();
                yield built(new Expression.Constant(new BigDecimal(token.text()), token.column()));
            }
            case NAME -> {
                next();
                yield here().is("(") ? function(token) : named(token);
            }
            case SIGN, END -> expected(new Text("数字、名称、函数、- 或 (", "a number, a name, a function, - or ("));
        };
    }

    private Expression named(Token name) {
        if (name.text().equals("actual")) {
            return built(new Expression.Actual(name.column()));
        }
        var value = known.get(name.text());
        if (value == null) {
            var accepted = new ArrayList<>(known.keySet());
            accepted.add("actual");
            mistakes.add(new FormulaMistake(
                    name.column(),
                    "unknown-name",
                    new Text("没有名称 %s；可用 %s", "There is no %s; there are %s")
                            .with(
                                    name.text(),
                                    String.join(", ", accepted.stream().sorted().toList()))));
            return Expression.ZERO;
        }
        return built(new Expression.Constant(value, name.column()));
    }

    private Expression function(Token name) {
        require("(");
        var found = switch (name.text()) {
            case "if" -> choice(name);
            case "min" -> new Expression.Extreme(false, arguments(), name.column());
            case "max" -> new Expression.Extreme(true, arguments(), name.column());
            case "clamp" -> new Expression.Clamp(expression(), following(), following(), name.column());
            case "round" -> new Expression.Round(expression(), places(), name.column());
            default -> unknown(name);
        };
        require(")");
        return built(found);
    }

    private Expression unknown(Token name) {
        return expected(
                name,
                "unknown-function",
                new Text("函数 if、min、max、clamp 或 round", "one of the functions if, min, max, clamp, round"));
    }

    private Expression choice(Token name) {
        var left = expression();
        var comparison = here().kind() == Kind.SIGN ? COMPARISONS.get(here().text()) : null;
        if (comparison == null) {
            return expected(new Text("比较符号 < <= = <> >= >", "a comparison < <= = <> >= >"));
        }
        next();
        var right = expression();
        return new Expression.Choice(comparison, left, right, following(), following(), name.column());
    }

    private List<Expression> arguments() {
        var arguments = new ArrayList<Expression>();
        arguments.add(expression());
        do {
            arguments.add(following());
        } while (here().is(",") && arguments.size() < MOST_ARGUMENTS);
        return arguments;
    }

    private Expression following() {
        require(",");
        return expression();
    }

    private int places() {
        require(",");
        var token = here();
        if (token.kind() == Kind.NUMBER && token.text().length() <= 2) {
            int places = Integer.parseInt(token.text());
            if (places <= Arithmetic.SCALE) {
                next();
                return places;
            }
        }
        expected(new Text("0 至 %s 的整数位数", "a whole number of places from 0 to %s").with(Arithmetic.SCALE));
        return 0;
    }

    private void require(String sign) {
        if (here().is(sign)) {
            next();
        } else {
            expected(new Text(sign, sign));
        }
    }

    private Expression expected(Text what) {
        return expected(here(), "syntax", what);
    }

    private Expression expected(Token found, String code, Text what) {
        var zhCN = found.kind() == Kind.END ? "公式结尾" : found.text();
        var en = found.kind() == Kind.END ? "the end" : found.text();
        return broken(
                found.column(),
                code,
                new Text("这里是 " + zhCN + "，应为" + what.zhCN(), "Found " + en + ", expected " + what.en()));
    }

    private Expression broken(String code, Text message) {
        return broken(here().column(), code, message);
    }

    /** Keeps the first mistake in the grammar and ends the reading: what follows would only be its consequences. */
    private Expression broken(int column, String code, Text message) {
        if (!broken) {
            mistakes.add(new FormulaMistake(column, code, message));
        }
        broken = true;
        at = tokens.size() - 1;
        return Expression.ZERO;
    }

    private Expression built(Expression expression) {
        if (++size > Formula.LARGEST) {
            return broken(
                    expression.column(),
                    "too-large",
                    new Text(
                                    "公式不超过 %s 个数字、名称、运算和函数",
                                    "A formula has at most %s numbers, names, operators and functions")
                            .with(Formula.LARGEST));
        }
        return expression;
    }

    private Token here() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(at++);
    }
}
