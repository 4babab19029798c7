package cn.hengjian.platform.spreadsheet;

import static cn.hengjian.platform.spreadsheet.Sheets.read;
import static cn.hengjian.platform.spreadsheet.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SheetWriterTest {

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void writesWhatItsReaderReads(SheetFormat format) throws IOException {
        var out = new ByteArrayOutputStream();

        try (var writer = SheetWriter.open(out, format)) {
            writer.row("姓名", "数", "日期", "是否", "空", "文");
            writer.row("王\"小\"明", new BigDecimal("-1.50"), LocalDate.of(2026, 11, 22), true, null, "a,b\nc 𠮷");
        }

        assertThat(read(format, out.toByteArray()))
                .containsExactly(
                        row(1, "姓名", "数", "日期", "是否", "空", "文"),
                        row(
                                2,
                                "王\"小\"明",
                                format == SheetFormat.CSV ? "-1.50" : "-1.5",
                                "2026-11-22",
                                "是",
                                "",
                                "a,b\nc 𠮷"));
    }

    @Test
    void startsCsvWithAMarkAndEndsLinesAsExcelDoes() throws IOException {
        var out = new ByteArrayOutputStream();

        try (var writer = SheetWriter.open(out, SheetFormat.CSV)) {
            writer.row("姓名", 1);
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF姓名,1\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "+cmd, '''+cmd'",
        "-cmd|x, '''-cmd|x'",
        "@SUM(A1), '''@SUM(A1)'",
        "＝1, '''＝1'",
        "-, '''-'",
        "-12.5, -12.5",
        "+3, +3",
        "-5%, -5%",
        "'-1,000', '-1,000'",
        "-1e3, -1e3",
        "-1-1, '''-1-1'",
        "a=1, a=1",
        "'', ''"
    })
    void neutralisesFormulasAndLeavesNumbersAlone(String text, String written) {
        assertThat(Formulas.neutralise(text)).isEqualTo(written);
        assertThat(Formulas.restore(written)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void neutralisesInBothFormats(SheetFormat format) throws IOException {
        var out = new ByteArrayOutputStream();

        try (var writer = SheetWriter.open(out, format)) {
            writer.row("=1+1", "\t=1", "\r=1", -1);
        }

        var cells = read(format, out.toByteArray()).getFirst().cells();
        assertThat(cells).first().isEqualTo("'=1+1");
        assertThat(cells.subList(1, 3)).allMatch(cell -> cell.startsWith("'"));
        assertThat(cells).last().isEqualTo("-1");
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void replacesCharactersThatNoSheetCanHold(SheetFormat format) throws IOException {
        var out = new ByteArrayOutputStream();

        try (var writer = SheetWriter.open(out, format)) {
            writer.row("a\0b", "\uD800x", "\uDC00", "\uFFFF", "𠮷");
        }

        assertThat(read(format, out.toByteArray()))
                .containsExactly(row(1, "a\uFFFDb", "\uFFFDx", "\uFFFD", "\uFFFD", "𠮷"));
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void leavesTheStreamOpen(SheetFormat format) throws IOException {
        var closed = new boolean[1];
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        try (var writer = SheetWriter.open(out, format)) {
            writer.row("a");
        }

        assertThat(closed).containsExactly(false);
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void writesManyRows(SheetFormat format) throws IOException {
        var out = new ByteArrayOutputStream();

        try (var writer = SheetWriter.open(out, format)) {
            for (int i = 1; i <= 2_500; i++) {
                writer.row("行" + i, i);
            }
        }

        assertThat(read(format, out.toByteArray())).hasSize(2_500).endsWith(row(2_500, "行2500", "2500"));
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void reportsRejectedRowsAsGivenWithTheirErrors(SheetFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        var violations = List.of(
                Violation.cell(7, "name", "required", new Text("不能为空", "Must not be empty")),
                Violation.cell(7, null, "duplicate", new Text("重复", "Duplicate")));

        try (var report = ErrorReport.open(out, format, row(1, "姓名", "单位", ""), Locale.ENGLISH)) {
            report.add(row(7, "", "=D001"), violations);
        }

        assertThat(read(format, out.toByteArray()))
                .containsExactly(
                        row(1, "姓名", "单位", "", "row", "error"),
                        row(2, "", "'=D001", "", "7", "name: Must not be empty; Duplicate"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, CSV",
        "'text/csv; charset=UTF-8', CSV",
        "TEXT/CSV;header=present, CSV",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, XLSX"
    })
    void knowsFormatsByMediaType(String contentType, SheetFormat format) {
        assertThat(SheetFormat.ofMediaType(contentType)).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"NULL", "''", "application/vnd.ms-excel", "text/plain", "*/*", "text/csvx"},
            nullValues = "NULL")
    void refusesOtherMediaTypes(String contentType) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SheetFormat.ofMediaType(contentType))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(SheetProblem.UNSUPPORTED_MEDIA_TYPE));
    }
}
