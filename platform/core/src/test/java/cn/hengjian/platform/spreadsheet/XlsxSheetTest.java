package cn.hengjian.platform.spreadsheet;

import static cn.hengjian.platform.spreadsheet.Sheets.aRow;
import static cn.hengjian.platform.spreadsheet.Sheets.aWorkbook;
import static cn.hengjian.platform.spreadsheet.Sheets.aZip;
import static cn.hengjian.platform.spreadsheet.Sheets.parts;
import static cn.hengjian.platform.spreadsheet.Sheets.read;
import static cn.hengjian.platform.spreadsheet.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxSheetTest {

    @Test
    void readsEveryKindOfCell() {
        var rows = """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>in</t><r><t xml:space="preserve"> line</t></r></is></c>
                <c r="B3"><f>1+1</f><v>2</v></c><c r="C3" t="str"><f>A1</f><v>cached</v></c>
                <c r="D3" t="b"><v>1</v></c><c r="E3" t="b"><v>0</v></c><c r="F3" t="e"><v>#N/A</v></c>
                <c r="H3" s="1"><v>45000</v></c><c r="I3" t="d"><v>2026-11-22</v></c></row>
                """;
        var strings = "<si><t>姓名</t></si><si><r><t>单</t></r><r><t>位</t></r><rPh><t>dan wei</t></rPh></si>";

        var read = read(SheetFormat.XLSX, aZip(parts(rows, strings, "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>")));

        assertThat(read)
                .containsExactly(
                        row(1, "姓名", "单位"),
                        row(3, "in line", "2", "cached", "TRUE", "FALSE", "#N/A", "", "2023-03-15", "2026-11-22"));
    }

    @Test
    void takesCellsAndRowsWithoutReferencesInOrder() {
        var rows = "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c r=\"C2\"><v>4</v></c><c><v>5</v></c></row>";

        assertThat(read(SheetFormat.XLSX, aWorkbook(rows)))
                .containsExactly(row(1, "1", "", "3"), row(2, "", "", "4", "5"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "-7.50, -7.5",
        "0012, 12",
        "1.0, 1",
        "1.1000000000000001, 1.1",
        "0.30000000000000004, 0.3",
        "1E+20, 100000000000000000000",
        "1.2E-5, 0.000012",
        "110105194912310020, 110105194912310000",
        "13812341234, 13812341234",
        "1E+999999999, 1E+999999999",
        "1E-999999999, 1E-999999999",
        "abc, abc"
    })
    void writesNumbersPlainly(String stored, String text) {
        assertThat(XlsxNumber.plain(stored)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, 1900-01-01",
        "59, false, 1900-02-28",
        "60, false, 60",
        "61, false, 1900-03-01",
        "46348, false, 2026-11-22",
        "46348.5, false, 2026-11-22T12:00:00",
        "46348.999999999, false, 2026-11-23",
        "44886, true, 2026-11-22",
        "0, false, 0",
        "-1, false, -1",
        "2958465, false, 9999-12-31",
        "2958466, false, 2958466",
        "1E+300, false, 1E+300",
        "NaN, false, NaN",
        "x, false, x"
    })
    void writesDatesInIsoForm(String stored, boolean since1904, String text) {
        assertThat(XlsxNumber.date(stored, since1904)).isEqualTo(text.equals("1E+300") ? "1" + "0".repeat(300) : text);
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-mm-dd, true",
        "'yyyy\"年\"m\"月\"d\"日\"', true",
        "[$-804]yyyy/m/d;@, true",
        "[h]:mm:ss, true",
        "General, false",
        "0.00, false",
        "'#,##0_);[Red](#,##0)', false",
        "'0\"days\"', false",
        "'[>100]0\\d', false",
        "@, false"
    })
    void tellsDateFormatsFromOthers(String code, boolean date) {
        assertThat(XlsxStyles.isDateFormat(code)).isEqualTo(date);
    }

    @Test
    void readsCustomDateFormatsAnd1904() {
        var parts = parts("<row><c s=\"0\"><v>44886</v></c></row>", "", "<xf numFmtId=\"164\"/>");
        parts.compute("xl/workbook.xml", (_, xml) -> xml.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));

        assertThat(read(SheetFormat.XLSX, aZip(parts))).containsExactly(row(1, "2026-11-22"));
    }

    @Test
    void readsTheFirstVisibleSheet() {
        var parts = parts(aRow(1, "visible"), "", "");
        parts.compute(
                "xl/workbook.xml",
                (_, xml) -> xml.replace(
                        "<sheets>", "<sheets><sheet name=\"H\" sheetId=\"9\" state=\"hidden\" r:id=\"rId9\"/>"));

        assertThat(read(SheetFormat.XLSX, aZip(parts))).containsExactly(row(1, "visible"));
    }

    @Test
    void readsPrefixedNames() {
        var parts = parts("", "", "");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<x:worksheet xmlns:x=\"urn:x\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData>"
                        + "</x:worksheet>");

        assertThat(read(SheetFormat.XLSX, aZip(parts))).containsExactly(row(1, "1"));
    }

    @Test
    void undoesEscapedCharactersSoThatTheyCanBeRefused() {
        var strings = "<si><t>a_x000D_b</t></si><si><t>_xD800_</t></si>";
        var rows =
                "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>_x0000_</t></is></c></row>";

        assertThat(read(SheetFormat.XLSX, aZip(parts(rows, strings, ""))))
                .containsExactly(row(1, "a\rb", "\uD800", "\0"));
    }

    @Test
    void readsManySharedTextsOutOfOrder() {
        int count = 20_000;
        var strings = new StringBuilder();
        var rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            strings.append("<si><t>文").append(i).append("</t></si>");
            rows.append("<row><c t=\"s\"><v>").append(count - 1 - i).append("</v></c></row>");
        }

        var read = read(SheetFormat.XLSX, aZip(parts(rows.toString(), strings.toString(), "")));

        assertThat(read).hasSize(count);
        assertThat(read.getFirst()).isEqualTo(row(1, "文19999"));
        assertThat(read.getLast()).isEqualTo(row(count, "文0"));
    }

    @Test
    void passesOverBlankRowsAndTrailingFormatting() {
        var rows = aRow(1, "a") + "<row r=\"2\"><c r=\"A2\" s=\"1\"/></row>" + aRow(3, " ", "") + aRow(1_048_576, "z");

        assertThat(read(SheetFormat.XLSX, aWorkbook(rows))).isEqualTo(List.of(row(1, "a"), row(1_048_576, "z")));
    }
}
