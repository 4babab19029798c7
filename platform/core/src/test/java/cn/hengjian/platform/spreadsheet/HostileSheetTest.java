package cn.hengjian.platform.spreadsheet;

import static cn.hengjian.platform.spreadsheet.CsvSheetTest.assertRefused;
import static cn.hengjian.platform.spreadsheet.Sheets.aRow;
import static cn.hengjian.platform.spreadsheet.Sheets.aWorkbook;
import static cn.hengjian.platform.spreadsheet.Sheets.aZip;
import static cn.hengjian.platform.spreadsheet.Sheets.parts;
import static cn.hengjian.platform.spreadsheet.Sheets.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.hengjian.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileSheetTest {

    private static final SheetLimits SMALL = new SheetLimits(1 << 20, 3, 4, 10, 4 << 20, 50);

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void refusesAnEmptyFile(SheetFormat format) {
        assertThat(refusal(format, new byte[0]).type()).isEqualTo(SheetProblem.EMPTY);
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void refusesWhatOtherProgramsCallASheet(SheetFormat format) {
        var ole = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        var refusal = refusal(format, ole);

        assertThat(refusal.type()).isEqualTo(SheetProblem.UNRECOGNISED);
        assertThat(refusal.detail().zhCN()).contains("旧版 .xls 或加密");
        assertThat(refusal.detail().en()).contains("old .xls or an encrypted");
        assertUnrecognised(format, "<html><table><tr><td>1</td></tr></table></html>");
        assertUnrecognised(format, "\uFEFF  <!DOCTYPE html>");
        assertUnrecognised(format, "<?xml version=\"1.0\"?><Workbook/>");
        assertUnrecognised(format, "%PDF-1.7");
    }

    @Test
    void tellsTheTwoFormatsApart() {
        assertThat(refusal(SheetFormat.CSV, aWorkbook(aRow(1, "a"))).type()).isEqualTo(SheetProblem.UNRECOGNISED);
        assertUnrecognised(SheetFormat.XLSX, "a,b\n1,2\n");
    }

    @Test
    void refusesAZipThatIsNoWorkbook() {
        var document = parts("", "", "");
        document.put("xl/workbook.xml", "<document/>");

        assertThat(refusal(SheetFormat.XLSX, aZip(Map.of("a.txt", "a"))).type()).isEqualTo(SheetProblem.UNRECOGNISED);
        assertThat(refusal(SheetFormat.XLSX, aZip(document)).type()).isEqualTo(SheetProblem.UNRECOGNISED);
    }

    @Test
    void refusesEachTruncationOfAWorkbook() {
        var whole = aWorkbook(aRow(1, "a") + aRow(2, "b"));

        for (int length = 1; length < whole.length; length += 7) {
            var refusal = refusal(SheetFormat.XLSX, Arrays.copyOf(whole, length));

            assertThat(refusal).as("%s bytes", length).isNotNull();
            assertThat(refusal.type()).isIn(SheetProblem.CORRUPT, SheetProblem.UNRECOGNISED);
        }
    }

    @Test
    void neverFailsOtherwiseThanByRefusalWhenBytesChange() {
        var whole = aWorkbook(aRow(1, "a") + aRow(2, "b"));

        for (int place = 0; place < whole.length; place++) {
            var changed = whole.clone();
            changed[place] ^= (byte) 0x55;
            // Reading may still succeed; anything but a refusal would come out of this call.
            refusal(SheetFormat.XLSX, changed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE r SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
            })
    void refusesDocumentTypesInEachPart(String doctype) {
        for (var name : parts("", "", "").keySet()) {
            if (name.startsWith("[")) {
                continue;
            }
            var parts = parts(aRow(1, "a"), "", "");
            parts.compute(name, (_, xml) -> doctype + xml);

            assertThat(refusal(SheetFormat.XLSX, aZip(parts)).type()).as(name).isEqualTo(SheetProblem.UNSAFE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"&x;", "&#0;", "&#xD800;", "\u0001", "<", "</c>", "]]>"})
    void refusesWhatXmlForbidsWithItsRow(String text) {
        var workbook = aWorkbook(aRow(1, "a") + aRow(2, "b" + text));

        var refusal = refusal(SheetFormat.XLSX, workbook);

        assertThat(refusal.type()).isEqualTo(SheetProblem.CORRUPT);
    }

    @ParameterizedTest
    @CsvSource({
        "<row r='2'/><row r='2'/>",
        "<row r='2'/><row r='1'/>",
        "<row r='x'/>",
        "<row r='-1'/>",
        "<row r='99999999999999999999'/>",
        "<row><c r='1'><v>1</v></c></row>",
        "<row><c t='s'><v>0</v></c></row>",
        "<row><c t='s'><v>-1</v></c></row>",
        "<row><c t='s'><v>x</v></c></row>",
        "<row><c s='x'><v>1</v></c></row>"
    })
    void refusesReferencesThatLeadNowhere(String rows) {
        assertThat(refusal(SheetFormat.XLSX, aWorkbook(rows.replace('\'', '"'))).type())
                .isEqualTo(SheetProblem.CORRUPT);
    }

    @Test
    void keepsToItsLimits() {
        var header = aRow(1, "h");
        assertThat(Sheets.read(SheetFormat.XLSX, aWorkbook(header + aRow(2, "1") + aRow(3, "2") + aRow(4, "3")), SMALL))
                .hasSize(4);
        assertRefused(
                refuseSmall(header + aRow(2, "1") + aRow(3, "2") + aRow(4, "3") + aRow(9, "4")),
                SheetProblem.TOO_LARGE,
                9,
                "too-many-rows");
        assertThat(Sheets.read(SheetFormat.XLSX, aWorkbook(aRow(1, "a", "b", "c", "d")), SMALL))
                .hasSize(1);
        assertRefused(refuseSmall(aRow(1, "a", "b", "c", "d", "e")), SheetProblem.TOO_LARGE, 1, "too-many-cells");
        assertRefused(
                refuseSmall("<row r=\"1\"><c r=\"ZZZZZZZZZZ1\"><v>1</v></c></row>"),
                SheetProblem.TOO_LARGE,
                1,
                "too-many-cells");
        assertRefused(refuseSmall(aRow(1, "12345678901")), SheetProblem.TOO_LARGE, 1, "cell-too-long");
        assertThat(refusal(SheetFormat.XLSX, aZip(parts("", "<si><t>12345678901</t></si>", "")), SMALL)
                        .type())
                .isEqualTo(SheetProblem.TOO_LARGE);
    }

    @Test
    void refusesABombByItsRatio() {
        var bomb = aWorkbook("<row><c><v>1</v></c></row>" + " ".repeat(3 << 20));

        assertThat(refusal(SheetFormat.XLSX, bomb, SMALL).type()).isEqualTo(SheetProblem.UNSAFE);
    }

    @Test
    void refusesABombByItsSize() {
        var limits = new SheetLimits(1 << 20, 1_000_000, 4, 10, 4 << 20, 1_000_000);

        assertThat(refusal(SheetFormat.XLSX, aWorkbook("<row/>".repeat(1 << 20)), limits)
                        .type())
                .isEqualTo(SheetProblem.TOO_LARGE);
        assertThat(refusal(SheetFormat.XLSX, aZip(parts("", "<si/>".repeat(1 << 20), "")), limits)
                        .type())
                .isEqualTo(SheetProblem.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row a=\"%s\"/>", "<row%s/>", "<!--%s-->", "<?p %s?>"})
    void refusesASingleHugeItem(String item) {
        var limits = new SheetLimits(64 << 20, 1_000_000, 4, 10, 1 << 30, 1_000_000);

        assertThat(refusal(SheetFormat.XLSX, aWorkbook(item.formatted("x".repeat(3 << 20))), limits)
                        .type())
                .isEqualTo(SheetProblem.TOO_LARGE);
    }

    @Test
    void refusesTooManyParts() {
        var parts = parts(aRow(1, "a"), "", "");
        for (int i = 0; i < 2_000; i++) {
            parts.put("x/" + i, "");
        }

        assertThat(refusal(SheetFormat.XLSX, aZip(parts)).type()).isEqualTo(SheetProblem.TOO_LARGE);
    }

    @Test
    void stopsReadingAnUploadThatIsTooLarge() throws IOException {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                Arrays.fill(target, offset, offset + length, (byte) 'a');
                given += length;
                return length;
            }
        };

        var refusal = catchThrowableOfType(
                ProblemException.class,
                () -> SheetReader.open(endless, SheetFormat.CSV, SMALL).close());

        assertThat(refusal.type()).isEqualTo(SheetProblem.TOO_LARGE);
        assertThat(endless.given).isBetween(1L << 20, (1L << 20) + (1 << 17));
    }

    @Test
    void leavesNoTemporaryFileBehind(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("a.xlsx"), aWorkbook(aRow(1, "a")));
        var before = temporaryFiles();

        Sheets.read(SheetFormat.XLSX, Files.readAllBytes(file));
        refusal(SheetFormat.XLSX, "a,b".getBytes(StandardCharsets.UTF_8));
        refusal(SheetFormat.CSV, "a,\"".getBytes(StandardCharsets.UTF_8));
        SheetReader.open(file, SheetFormat.XLSX, SheetLimits.DEFAULT).close();

        assertThat(temporaryFiles()).isEqualTo(before);
        assertThat(file).exists();
    }

    private static long temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            var own = "sheet-" + ProcessHandle.current().pid() + "-";
            return files.filter(file -> file.getFileName().toString().startsWith(own))
                    .count();
        }
    }

    private static ProblemException refuseSmall(String rows) {
        return refusal(SheetFormat.XLSX, aWorkbook(rows), SMALL);
    }

    private static void assertUnrecognised(SheetFormat format, String content) {
        assertThat(refusal(format, content.getBytes(StandardCharsets.UTF_8)).type())
                .isEqualTo(SheetProblem.UNRECOGNISED);
    }
}
