package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.check.Checked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Reads the text of a cell that is not empty. Any method from a text to a {@link Checked} value serves. */
@FunctionalInterface
public interface CellParser<T> {

    Checked<T> parse(String text);

    /** A text of at most so many characters (code points). */
    static CellParser<String> text(int maxLength) {
        return text -> CellTexts.text(text, maxLength);
    }

    /** A code of at most so many characters, in capitals however it was typed. */
    static CellParser<String> code(int maxLength) {
        return text -> CellTexts.text(text, maxLength).map(code -> code.toUpperCase(Locale.ROOT));
    }

    /** A date: {@code YYYY-MM-DD}, {@code YYYY/M/D}, {@code YYYY.MM.DD}, {@code YYYY年M月D日} or {@code YYYYMMDD}. */
    static CellParser<LocalDate> date() {
        return CellTexts::date;
    }

    /** A whole number within bounds, both included. */
    static CellParser<Long> integer(long min, long max) {
        return text -> CellTexts.integer(text, min, max);
    }

    /** A decimal within bounds, both included, with at most so many decimal places. */
    static CellParser<BigDecimal> decimal(BigDecimal min, BigDecimal max, int scale) {
        return text -> CellTexts.decimal(text, min, max, scale);
    }

    /** 是, 否, true, false, 1 or 0. */
    static CellParser<Boolean> bool() {
        return CellTexts::bool;
    }

    /** A code, or the Chinese label that stands for it; the value is the code. */
    static CellParser<String> oneOf(Map<String, String> labelsByCode) {
        var choices = new Choices(labelsByCode);
        return choices::parse;
    }

    /** A constant of an enum, by its name or its Chinese label. */
    static <E extends Enum<E>> CellParser<E> oneOf(Class<E> type, Function<E, String> label) {
        var byName = new LinkedHashMap<String, String>();
        for (var constant : List.of(type.getEnumConstants())) {
            byName.put(constant.name(), label.apply(constant));
        }
        var choices = new Choices(byName);
        return text -> choices.parse(text).map(name -> Enum.valueOf(type, name));
    }
}
