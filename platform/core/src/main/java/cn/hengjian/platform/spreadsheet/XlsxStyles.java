package cn.hengjian.platform.spreadsheet;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which cell styles show a number as a date: the only thing that tells a date from a number in a workbook. */
final class XlsxStyles {

    /** Literal text, escaped characters, padding, colours and conditions say nothing about the kind of value. */
    private static final Pattern NOISE = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[(?![hHmMsS]+\\])[^\\]]*\\]");

    private final BitSet dates = new BitSet();

    static XlsxStyles read(XlsxPackage workbook, String partName) throws IOException, XMLStreamException {
        var styles = new XlsxStyles();
        try (var part = workbook.part(partName)) {
            if (part != null) {
                styles.load(part);
            }
        }
        return styles;
    }

    private void load(XlsxPackage.Part part) throws XMLStreamException {
        var formats = new HashMap<Integer, String>();
        var xml = part.xml();
        boolean cellFormats = false;
        int index = 0;
        while (xml.hasNext()) {
            int event = part.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        var code = part.attribute("formatCode");
                        formats.put(number(part.attribute("numFmtId")), code == null ? "" : code);
                    }
                    case "cellXfs" -> cellFormats = true;
                    case "xf" -> {
                        if (cellFormats) {
                            int id = number(part.attribute("numFmtId"));
                            var code = formats.get(id);
                            dates.set(index++, code == null ? isBuiltInDate(id) : isDateFormat(code));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                return;
            }
        }
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /** ECMA-376 part 1, 18.8.30, with the East Asian ones. */
    private static boolean isBuiltInDate(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }

    static boolean isDateFormat(String code) {
        var bare = NOISE.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && bare.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0);
    }
}
