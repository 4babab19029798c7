package cn.hengjian.platform.spreadsheet;

import static cn.hengjian.platform.spreadsheet.Sheets.read;
import static cn.hengjian.platform.spreadsheet.Sheets.readCsv;
import static cn.hengjian.platform.spreadsheet.Sheets.refusal;
import static cn.hengjian.platform.spreadsheet.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Violation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final SheetLimits SMALL = new SheetLimits(1_000, 3, 4, 10, 1_000, 10);

    @Test
    void readsRowsAsASpreadsheetProgramNumbersThem() {
        var rows = readCsv("a,b\r\n\r\n 1 , x\u3000\n,\n\"say \"\"hi\"\"\",\"two\nlines\"\r3,4");

        assertThat(rows)
                .containsExactly(
                        row(1, "a", "b"), row(3, "1", "x"), row(5, "say \"hi\"", "two\nlines"), row(6, "3", "4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名,单位\n王小明,县委办\n", "姓名,单位\n王小明,县委办", "name\n张\n", "a,b\né,ü\n", "a,b\n1,2\n", "姓名\n𠮷田\n"})
    void readsUtf8WithAndWithoutAMark(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);

        assertThat(texts(read(SheetFormat.CSV, bytes))).isEqualTo(text.strip());
        assertThat(texts(read(SheetFormat.CSV, marked))).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名,单位\n王小明,县委办\n", "name,unit\n李雷,联通\n", "姓名\n𠮷㐂䶮\n", "number,name\nC000001,欧阳修竹\n"})
    void readsGb18030(String text) {
        assertThat(texts(read(SheetFormat.CSV, text.getBytes(GB18030)))).isEqualTo(text.strip());
    }

    @Test
    void tellsGb18030WhenItsFirstChineseComesLate() {
        var text = "number,name\n" + "C000001,abc\n".repeat(50_000) + "C000002,欧阳修竹\n";

        var rows = read(SheetFormat.CSV, text.getBytes(GB18030));

        assertThat(rows).hasSize(50_002);
        assertThat(rows.getLast()).isEqualTo(row(50_002, "C000002", "欧阳修竹"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void readsCharactersThatCrossItsBuffers(int shift) {
        var text = "a".repeat(shift) + "王𠮷é\n".repeat(30_000);

        assertThat(texts(read(SheetFormat.CSV, text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(text.strip());
        assertThat(texts(read(SheetFormat.CSV, text.getBytes(GB18030)))).isEqualTo(text.strip());
    }

    @Test
    void refusesADamagedByteInUtf8WithItsRow() {
        var bytes = "姓名,单位\n王小明,县委办\n李雷,财政局\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xFF;

        assertRefused(refusal(SheetFormat.CSV, bytes), SheetProblem.CHARSET, 3, "malformed-text");
    }

    @Test
    void refusesATruncatedCharacterInGb18030WithItsRow() {
        var bytes = "姓名,单位\n王小明,县委办\n李雷,财政局".getBytes(GB18030);

        var refusal = refusal(SheetFormat.CSV, Arrays.copyOf(bytes, bytes.length - 1));

        assertRefused(refusal, SheetProblem.CHARSET, 3, "malformed-text");
        assertThat(refusal.violations().getFirst().message().en()).contains("GB18030");
    }

    @Test
    void refusesUtf16() {
        assertThat(refusal(SheetFormat.CSV, "姓名\n".getBytes(StandardCharsets.UTF_16))
                        .type())
                .isEqualTo(SheetProblem.CHARSET);
        assertThat(refusal(SheetFormat.CSV, "\uFEFF姓名\n".getBytes(StandardCharsets.UTF_16LE))
                        .type())
                .isEqualTo(SheetProblem.CHARSET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n\"3,4\n5,6\n", "a,b\n1,2\n\"", "a,b\n1,2\n3,\"", "a,b\n1,2\n3,\"x\"\""})
    void refusesAQuoteThatIsNeverClosedWithItsRow(String text) {
        assertRefused(
                refusal(SheetFormat.CSV, text.getBytes(StandardCharsets.UTF_8)),
                SheetProblem.CORRUPT,
                3,
                "unclosed-quote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,\"2\"\n", "a,b\n1,\"2\"", "a,b\n1,\"2\"\n\n"})
    void takesAClosedQuoteAtTheEnd(String text) {
        assertThat(readCsv(text)).containsExactly(row(1, "a", "b"), row(2, "1", "2"));
    }

    @Test
    void refusesTextAfterAClosingQuoteWithItsRow() {
        assertRefused(
                refusal(SheetFormat.CSV, "a,b\n1,2\n\"3\"x,4\n".getBytes(StandardCharsets.UTF_8)),
                SheetProblem.CORRUPT,
                3,
                "misplaced-quote");
    }

    @Test
    void keepsToItsLimits() {
        assertThat(readLimited("h\n1\n2\n3\n")).hasSize(4);
        assertRefused(refuseLimited("h\n1\n2\n\n3\n4\n"), SheetProblem.TOO_LARGE, 6, "too-many-rows");
        assertThat(readLimited("a,b,c,d\n")).hasSize(1);
        assertRefused(refuseLimited("a,b,c,d\n1,2,3,4,5\n"), SheetProblem.TOO_LARGE, 2, "too-many-cells");
        assertThat(readLimited("a\n1234567890\n")).hasSize(2);
        assertRefused(refuseLimited("a\n12345678901\n"), SheetProblem.TOO_LARGE, 2, "cell-too-long");
        assertThat(readLimited("a\n" + "\n".repeat(998))).hasSize(1);
        assertThat(refuseLimited("a\n" + "\n".repeat(999)).type()).isEqualTo(SheetProblem.TOO_LARGE);
    }

    @Test
    void refusesACellThatFillsTheFile() {
        var text = "a,b\n1,\"" + "x".repeat(2_000_000);

        assertRefused(
                refusal(SheetFormat.CSV, text.getBytes(StandardCharsets.UTF_8)),
                SheetProblem.TOO_LARGE,
                2,
                "cell-too-long");
    }

    @Test
    void handsOutANulForItsCellToBeRefused() {
        assertThat(readCsv("a\nx\0y\n\0\n")).containsExactly(row(1, "a"), row(2, "x\0y"), row(3, "\0"));
    }

    private static List<SheetRow> readLimited(String text) {
        return read(SheetFormat.CSV, text.getBytes(StandardCharsets.UTF_8), SMALL);
    }

    private static ProblemException refuseLimited(String text) {
        return refusal(SheetFormat.CSV, text.getBytes(StandardCharsets.UTF_8), SMALL);
    }

    private static String texts(List<SheetRow> rows) {
        return String.join(
                "\n", rows.stream().map(row -> String.join(",", row.cells())).toList());
    }

    static void assertRefused(ProblemException refusal, SheetProblem type, long row, String code) {
        assertThat(refusal.type()).isEqualTo(type);
        assertThat(refusal.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.place()).isEqualTo(new Violation.Place.Sheet(row, null));
            assertThat(violation.code()).isEqualTo(code);
        });
    }
}
