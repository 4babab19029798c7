package cn.hengjian.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.problem.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellParserTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31",
        "2026-1-5, 2026-01-05",
        "2026/1/31, 2026-01-31",
        "2026/01/31, 2026-01-31",
        "2026.01.31, 2026-01-31",
        "2026年1月31日, 2026-01-31",
        "20260131, 2026-01-31",
        "2024-02-29, 2024-02-29",
        "1949-12-31, 1949-12-31",
        "2026-01-31T00:00:00, 2026-01-31",
        "2026/1/31 0:00:00, 2026-01-31"
    })
    void readsDatesAsPeopleWriteThem(String text, LocalDate date) {
        assertThat(CellParser.date().parse(text)).isEqualTo(Checked.valid(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29", "2026-13-01", "2026-00-01", "2026-01-32", "2026-1/5", "26-01-05", "2026-01",
                        "2026-01-05x",
                "202601", "202601311", "45000", "0001-01-01", "１９９０-01-01", "2026-01-31T12:00:00", "31/01/2026", "x"
            })
    void refusesDatesThatAreNone(String text) {
        assertRefused(CellParser.date().parse(text), "invalid-date");
    }

    @Test
    void boundsTextsByCharactersAsPeopleCountThem() {
        assertThat(CellParser.text(2).parse("𠮷田")).isEqualTo(Checked.valid("𠮷田"));
        assertRefused(CellParser.text(2).parse("𠮷田中"), "too-long");
    }

    @Test
    void readsACodeInCapitals() {
        assertThat(CellParser.code(4).parse("c-1i")).isEqualTo(Checked.valid("C-1I"));
        assertRefused(CellParser.code(4).parse("c-123"), "too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "100, true",
        "+7, true",
        "-1, false",
        "101, false",
        "1.5, false",
        "1e1, false",
        "x, false",
        "'1,000', false",
        "99999999999999999999, false",
        "１, false"
    })
    void boundsIntegers(String text, boolean accepted) {
        assertThat(CellParser.integer(0, 100).parse(text) instanceof Checked.Valid)
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "100, true",
        "99.99, true",
        "99.990, true",
        "99.999, false",
        "100.01, false",
        "-0.01, false",
        "1e1, false",
        ".5, false",
        "x, false"
    })
    void boundsDecimals(String text, boolean accepted) {
        var parser = CellParser.decimal(BigDecimal.ZERO, new BigDecimal("100"), 2);

        assertThat(parser.parse(text) instanceof Checked.Valid).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"是, true", "true, true", "TRUE, true", "1, true", "否, false", "false, false", "FALSE, false", "0, false"
    })
    void readsBooleans(String text, boolean value) {
        assertThat(CellParser.bool().parse(text)).isEqualTo(Checked.valid(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"对", "2", "yes", "是的"})
    void refusesOtherBooleans(String text) {
        assertRefused(CellParser.bool().parse(text), "invalid-boolean");
    }

    @Test
    void readsCodesAndLabelsOfAClosedList() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("1", "男");
        labels.put("2", "女");
        var parser = CellParser.oneOf(labels);

        assertThat(parser.parse("2")).isEqualTo(Checked.valid("2"));
        assertThat(parser.parse("女")).isEqualTo(Checked.valid("2"));
        assertThat(parser.parse("3"))
                .isEqualTo(Checked.refused("unknown-value", new Text("应为以下之一：1 男、2 女", "Must be one of: 1 男、2 女")));
        assertThat(CellParser.oneOf(Map.of("FULL_TIME", "全日制")).parse("full_time"))
                .isEqualTo(Checked.valid("FULL_TIME"));
    }

    @Test
    void readsConstantsOfAnEnum() {
        var parser = CellParser.oneOf(SheetFormat.class, SheetFormat::extension);

        assertThat(parser.parse("csv")).isEqualTo(Checked.valid(SheetFormat.CSV));
        assertThat(parser.parse("XLSX")).isEqualTo(Checked.valid(SheetFormat.XLSX));
        assertRefused(parser.parse("ods"), "unknown-value");
    }

    private static void assertRefused(Checked<?> checked, String code) {
        assertThat(checked)
                .isInstanceOfSatisfying(
                        Checked.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
