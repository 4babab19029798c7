package cn.hengjian.assessment.score.rules;

import cn.hengjian.platform.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a formula into numbers, names and signs. */
final class FormulaTokens {

    /** How many digits a number may have before its point, and behind it. */
    static final int DIGITS = 12;

    private static final String SIGNS = "+-*/(),";

    private static final Map<Character, String> MEANT = Map.ofEntries(
            Map.entry('（', "("),
            Map.entry('）', ")"),
            Map.entry('，', ","),
            Map.entry('、', ","),
            Map.entry('×', "*"),
            Map.entry('÷', "/"),
            Map.entry('＋', "+"),
            Map.entry('－', "-"),
            Map.entry('＊', "*"),
            Map.entry('／', "/"),
            Map.entry('＜', "<"),
            Map.entry('＞', ">"),
            Map.entry('＝', "="),
            Map.entry('≤', "<="),
            Map.entry('≥', ">="),
            Map.entry('≠', "<>"),
            Map.entry('!', "<>"));

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<FormulaMistake> mistakes = new ArrayList<>();

    private FormulaTokens(String text) {
        this.text = text;
    }

    /** What a token is. */
    enum Kind {
        NUMBER,
        NAME,
        SIGN,
        END
    }

    /** A piece of the formula at its column, which counts characters from 1. */
    record Token(Kind kind, String text, int column) {

        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }
    }

    /** The tokens with one for the end, and what could not be cut. */
    record Cut(List<Token> tokens, List<FormulaMistake> mistakes) {}

    static Cut of(String text) {
        return new FormulaTokens(text).cut();
    }

    private Cut cut() {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (Character.isWhitespace(character)) {
                at++;
            } else if (isDigit(character)) {
                at = number(at);
            } else if (Character.isLetter(character) || character == '_') {
                at = name(at);
            } else {
                at = sign(at, character);
            }
        }
        add(Kind.END, text.length(), text.length());
        return new Cut(tokens, mistakes);
    }

    private int number(int from) {
        int end = digits(from);
        boolean tooLong = end - from > DIGITS;
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            int point = end;
            end = digits(point + 1);
            tooLong |= end - point - 1 > DIGITS;
        }
        if (tooLong) {
            mistakes.add(new FormulaMistake(
                    column(from),
                    "number-too-long",
                    new Text("数字的整数部分和小数部分各不超过 %s 位", "A number has at most %s digits on either side of its point")
                            .with(DIGITS)));
        }
        return add(Kind.NUMBER, from, end);
    }

    private int digits(int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int name(int from) {
        int end = from;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            if (!Character.isLetter(character) && !isDigit(character) && character != '_') {
                break;
            }
            end += Character.charCount(character);
        }
        return add(Kind.NAME, from, end);
    }

    private int sign(int from, int character) {
        if (SIGNS.indexOf(character) >= 0) {
            return add(Kind.SIGN, from, from + 1);
        }
        if (character == '<' || character == '>' || character == '=') {
            boolean two = text.startsWith("<=", from) || text.startsWith(">=", from) || text.startsWith("<>", from);
            return add(Kind.SIGN, from, from + (two ? 2 : 1));
        }
        var shown = Character.toString(character);
        var meant = character <= Character.MAX_VALUE ? MEANT.get((char) character) : null;
        mistakes.add(new FormulaMistake(
                column(from),
                "unknown-character",
                meant == null
                        ? new Text(
                                        "不认识字符 %s；可用数字（如 0.6）、名称、+ - * / ( ) , 和比较符号",
                                        "The character %s means nothing here; there are numbers (such as 0.6), names,"
                                                + " + - * / ( ) , and comparisons")
                                .with(shown)
                        : new Text("不认识字符 %s；请写 %s", "The character %s means nothing here; write %s")
                                .with(shown, meant)));
        return from + Character.charCount(character);
    }

    private int add(Kind kind, int from, int end) {
        tokens.add(new Token(kind, text.substring(from, end), column(from)));
        return end;
    }

    private int column(int at) {
        return text.codePointCount(0, at) + 1;
    }

    /** Digits of one script only, so that a number is what it looks like. */
    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
