package cn.hengjian.platform.spreadsheet;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheet programs from running a text as a formula: an apostrophe is put before a cell that starts like
 * one, the way these programs mark text themselves. Numbers with a sign stay as they are.
 */
final class Formulas {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)*(%|[eE][+-]?\\d+)?");

    private Formulas() {}

    static String neutralise(String text) {
        return startsLikeFormula(text, 0) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** Undoes {@link #neutralise}, so that an exported sheet can be sent back. */
    static String restore(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && startsLikeFormula(text, 1) ? text.substring(1) : text;
    }

    private static boolean startsLikeFormula(String text, int index) {
        return index < text.length()
                && switch (text.charAt(index)) {
                    case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> true;
                    default -> false;
                };
    }
}
