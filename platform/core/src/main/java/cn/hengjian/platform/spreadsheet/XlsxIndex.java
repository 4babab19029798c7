package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.problem.Text;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of interest lie in a workbook.
 *
 * @param sheet the first visible sheet
 * @param since1904 whether days are counted from 1904, as old Macintosh workbooks do
 */
record XlsxIndex(String sheet, String sharedStrings, String styles, boolean since1904) {

    static XlsxIndex read(XlsxPackage workbook) throws IOException, XMLStreamException {
        var root = workbook.relationships("").get("/officeDocument");
        if (root == null) {
            throw notAWorkbook();
        }
        var targets = workbook.relationships(root);
        String sheetId = null;
        boolean since1904 = false;
        try (var part = workbook.part(root)) {
            if (part == null || root.endsWith(".bin")) {
                throw notAWorkbook();
            }
            var xml = part.xml();
            while (xml.hasNext() && sheetId == null) {
                if (part.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "workbookPr" -> {
                        var flag = part.attribute("date1904");
                        since1904 = flag != null && (flag.equals("1") || flag.equals("true"));
                    }
                    case "sheet" -> {
                        if (isVisible(part.attribute("state"))) {
                            sheetId = relationship(xml);
                        }
                    }
                    default -> {}
                }
            }
        }
        var sheet = sheetId == null ? null : targets.get(sheetId);
        if (sheet == null) {
            throw notAWorkbook();
        }
        return new XlsxIndex(
                sheet, targets.getOrDefault("/sharedStrings", ""), targets.getOrDefault("/styles", ""), since1904);
    }

    private static boolean isVisible(@Nullable String state) {
        return state == null || state.equals("visible");
    }

    /** The {@code id} that has a namespace: a sheet's own {@code sheetId} is something else. */
    private static @Nullable String relationship(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private static RuntimeException notAWorkbook() {
        return SheetProblem.UNRECOGNISED.because(
                new Text("压缩包内没有可读的工作表，请上传 .xlsx 工作簿", "The zip file holds no readable sheet; send an .xlsx workbook"));
    }
}
