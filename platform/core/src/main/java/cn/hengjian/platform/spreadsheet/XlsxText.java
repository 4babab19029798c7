package cn.hengjian.platform.spreadsheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Texts inside workbook parts. */
final class XlsxText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    /** Gathers every {@code t} below the current element, leaving out the readings of characters ({@code rPh}). */
    static void collect(XlsxPackage.Part part, String element, StringBuilder out, SheetLimits limits, long row)
            throws XMLStreamException {
        var xml = part.xml();
        int phonetic = 0;
        boolean inText = false;
        while (xml.hasNext()) {
            switch (part.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    var name = xml.getLocalName();
                    if (name.equals("rPh")) {
                        phonetic++;
                    } else if (name.equals("t")) {
                        inText = phonetic == 0;
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    var name = xml.getLocalName();
                    if (name.equals(element)) {
                        return;
                    } else if (name.equals("rPh")) {
                        phonetic--;
                    } else if (name.equals("t")) {
                        inText = false;
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (inText) {
                        append(xml, out, limits, row);
                    }
                }
                default -> {}
            }
        }
        throw XlsxPackage.corrupt();
    }

    /** Adds the characters of the current event. */
    static void append(XMLStreamReader xml, StringBuilder out, SheetLimits limits, long row) {
        if (out.length() + xml.getTextLength() > limits.maxCellLength()) {
            throw RowLimits.cellTooLong(row, limits);
        }
        out.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** Undoes the writing of characters that XML cannot hold as {@code _xHHHH_}, and trims. */
    static String unescape(StringBuilder text) {
        var trimmed = Characters.trim(text);
        return trimmed.contains("_x")
                ? ESCAPE.matcher(trimmed)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : trimmed;
    }
}
