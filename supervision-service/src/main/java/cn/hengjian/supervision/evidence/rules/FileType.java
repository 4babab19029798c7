package cn.hengjian.supervision.evidence.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of file that can be told by their content; which of them are taken, the policy pack says. */
public enum FileType {
    PDF("application/pdf", List.of("pdf"), new Mark.Signature(0, List.of("%PDF-"))),
    PNG("image/png", List.of("png"), new Mark.Signature(0, List.of("\211PNG\r\n\032\n"))),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), new Mark.Signature(0, List.of("\377\330\377"))),
    GIF("image/gif", List.of("gif"), new Mark.Signature(0, List.of("GIF87a", "GIF89a"))),
    MP3("audio/mpeg", List.of("mp3"), new Mark.Signature(0, List.of("ID3", "\377\373", "\377\363", "\377\362"))),
    MP4("video/mp4", List.of("mp4"), new Mark.Signature(4, List.of("ftyp"))),
    TEXT("text/plain", List.of("txt"), new Mark.PlainText()),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            List.of("docx"),
            new Mark.ZipParts(List.of("[Content_Types].xml", "word/document.xml"))),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            List.of("xlsx"),
            new Mark.ZipParts(List.of("[Content_Types].xml", "xl/workbook.xml"))),
    /** GB/T 33190, the format of official documents. */
    OFD("application/ofd", List.of("ofd"), new Mark.ZipParts(List.of("OFD.xml")));

    /** By what the content of a kind is known. */
    public sealed interface Mark {

        /** Bytes at a place near the beginning, one of several. */
        record Signature(int offset, List<String> anyOf) implements Mark {}

        /** Parts that the zip container has to hold. */
        record ZipParts(List<String> all) implements Mark {}

        /** Text in UTF-8 without control characters, and no markup. */
        record PlainText() implements Mark {}
    }

    private final String mediaType;
    private final List<String> endings;
    private final Mark mark;

    FileType(String mediaType, List<String> endings, Mark mark) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.mark = mark;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The endings that a file name may have, without the dot; the first is the usual one. */
    public List<String> endings() {
        return endings;
    }

    public Mark mark() {
        return mark;
    }

    /** The kind of a {@code Content-Type}, whose parameters are ignored. */
    public static Optional<FileType> ofMediaType(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        int semicolon = contentType.indexOf(';');
        var bare = (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        for (var type : values()) {
            if (type.mediaType.equals(bare)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
