package cn.hengjian.platform.spreadsheet;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.hengjian.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes sheets, honest and hostile, and reads them. */
final class Sheets {

    private Sheets() {}

    /** A workbook whose only sheet has these rows, written as the XML inside {@code sheetData}. */
    static byte[] aWorkbook(String rows) {
        return aZip(parts(rows, "", ""));
    }

    /** The parts of a workbook, to be changed before they are zipped. */
    static Map<String, String> parts(String rows, String sharedStrings, String cellFormats) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", """
                <Relationships><Relationship Id="rId1" Target="xl/workbook.xml"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>
                """);
        parts.put("xl/workbook.xml", """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
                <sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\
                <Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/>\
                <Relationship Id="rId3" Type="x/styles" Target="styles.xml"/></Relationships>""");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put("xl/sharedStrings.xml", "<sst>" + sharedStrings + "</sst>");
        parts.put("xl/styles.xml", """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>\
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>""" + cellFormats + "</cellXfs></styleSheet>");
        return parts;
    }

    static byte[] aZip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A row of inline texts. */
    static String aRow(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (var cell : cells) {
            row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    static SheetReader open(SheetFormat format, byte[] content, SheetLimits limits) throws IOException {
        return SheetReader.open(new ByteArrayInputStream(content), format, limits);
    }

    static List<SheetRow> read(SheetFormat format, byte[] content) {
        return read(format, content, SheetLimits.DEFAULT);
    }

    static List<SheetRow> read(SheetFormat format, byte[] content, SheetLimits limits) {
        try (var reader = open(format, content, limits)) {
            var rows = new ArrayList<SheetRow>();
            for (var row : reader) {
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SheetRow> readCsv(String content) {
        return read(SheetFormat.CSV, content.getBytes(StandardCharsets.UTF_8));
    }

    static SheetRow row(long number, String... cells) {
        return new SheetRow(number, List.of(cells));
    }

    static ProblemException refusal(SheetFormat format, byte[] content) {
        return refusal(format, content, SheetLimits.DEFAULT);
    }

    static ProblemException refusal(SheetFormat format, byte[] content, SheetLimits limits) {
        return catchThrowableOfType(ProblemException.class, () -> read(format, content, limits));
    }
}
