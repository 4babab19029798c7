package cn.hengjian.platform.sheetimport;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A line of PostgreSQL's COPY text format. */
final class CopyLine {

    private final StringBuilder line = new StringBuilder(256);

    CopyLine begin(long rowNumber) {
        line.setLength(0);
        line.append(rowNumber);
        return this;
    }

    CopyLine value(@Nullable Object value) {
        line.append('\t');
        switch (value) {
            case null -> line.append("\\N");
            case byte[] bytes -> HexFormat.of().formatHex(line.append("\\\\x"), bytes);
            case Enum<?> constant -> line.append(constant.name());
            case String text -> escape(text);
            default -> line.append(value);
        }
        return this;
    }

    String end() {
        return line.append('\n').toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(character);
            }
        }
    }
}
