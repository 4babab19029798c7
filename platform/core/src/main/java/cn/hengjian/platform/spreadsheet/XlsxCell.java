package cn.hengjian.platform.spreadsheet;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the cell on which the parser stands. */
final class XlsxCell {

    private final XlsxPackage.Part part;
    private final SharedStrings strings;
    private final XlsxStyles styles;
    private final boolean since1904;
    private final SheetLimits limits;
    private final StringBuilder value = new StringBuilder();

    XlsxCell(XlsxPackage.Part part, SharedStrings strings, XlsxStyles styles, XlsxIndex index, SheetLimits limits) {
        this.part = part;
        this.strings = strings;
        this.styles = styles;
        this.since1904 = index.since1904();
        this.limits = limits;
    }

    /** Index of the cell's column from 0, which a cell without a reference takes from its place. */
    int column(int place, long row) {
        var reference = part.attribute("r");
        int column = place;
        if (reference != null) {
            column = 0;
            for (int i = 0; i < reference.length() && column <= limits.maxColumns(); i++) {
                char c = reference.charAt(i);
                if (c < 'A' || c > 'Z') {
                    break;
                }
                column = column * 26 + (c - 'A' + 1);
            }
            column--;
        }
        if (column < 0) {
            throw XlsxPackage.corrupt();
        }
        if (column >= limits.maxColumns()) {
            throw RowLimits.tooManyCells(row, limits);
        }
        return column;
    }

    /** The text of the cell; leaves the parser at the cell's end. */
    String text(long row) throws XMLStreamException {
        var type = part.attribute("t");
        var style = part.attribute("s");
        value.setLength(0);
        collect(row);
        var raw = XlsxText.unescape(value);
        if (raw.isEmpty()) {
            return raw;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> strings.get(index(raw));
            case "n" -> isDate(style) ? XlsxNumber.date(raw, since1904) : XlsxNumber.plain(raw);
            case "b" -> raw.equals("1") || raw.equals("true") ? "TRUE" : "FALSE";
            default -> raw;
        };
    }

    private void collect(long row) throws XMLStreamException {
        var xml = part.xml();
        boolean inValue = false;
        while (xml.hasNext()) {
            switch (part.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "v" -> inValue = true;
                        case "is" -> XlsxText.collect(part, "is", value, limits, row);
                        default -> {}
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "v" -> inValue = false;
                        case "c" -> {
                            return;
                        }
                        default -> {}
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                    if (inValue) {
                        XlsxText.append(xml, value, limits, row);
                    }
                }
                default -> {}
            }
        }
        throw XlsxPackage.corrupt();
    }

    private boolean isDate(@Nullable String style) {
        return style != null && styles.isDate(index(style));
    }

    private static int index(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw XlsxPackage.corrupt();
        }
    }
}
