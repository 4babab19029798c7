package cn.hengjian.supervision.evidence;

import cn.hengjian.supervision.evidence.rules.FileType;
import cn.hengjian.supervision.evidence.rules.FileType.Mark;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks whether a file is what its sender says. Containers are never unpacked: only their directory is read. */
final class ContentCheck {

    private static final int MAX_PARTS = 10_000;
    private static final String ZIP = "PK\003\004";
    private static final String MACROS = "vbaproject.bin";
    private static final int BUFFER = 1 << 13;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Enough to see that a text begins as markup, which some reader might run. */
    private static final int BEGINNING = 1_024;

    private static final List<String> MARKUP = List.of("<!", "<?", "<html", "<head", "<body", "<script", "<svg");

    private ContentCheck() {}

    static boolean matches(FileType type, Path file) throws IOException {
        return switch (type.mark()) {
            case Mark.Signature(int offset, var anyOf) -> {
                for (var signature : anyOf) {
                    if (hasAt(file, offset, signature)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Mark.ZipParts(var all) -> hasAt(file, 0, ZIP) && holds(file, all);
            case Mark.PlainText _ -> isPlainText(file);
        };
    }

    private static boolean hasAt(Path file, int offset, String signature) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(offset + signature.length());
            return new String(head, StandardCharsets.ISO_8859_1)
                    .substring(Math.min(offset, head.length))
                    .equals(signature);
        }
    }

    private static boolean holds(Path file, List<String> parts) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.size() <= MAX_PARTS
                    && parts.stream().allMatch(part -> zip.getEntry(part) != null)
                    && names(zip)
                            .noneMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(MACROS));
        } catch (ZipException | IllegalArgumentException _) {
            return false;
        }
    }

    private static Stream<String> names(ZipFile zip) {
        return zip.stream().map(entry -> entry.getName());
    }

    private static boolean isPlainText(Path file) throws IOException {
        var beginning = new StringBuilder();
        try (var reader = Files.newBufferedReader(file)) {
            var buffer = new char[BUFFER];
            for (int n; (n = reader.read(buffer)) >= 0; ) {
                for (int i = 0; i < n; i++) {
                    if (Character.isISOControl(buffer[i]) && "\t\n\r\f".indexOf(buffer[i]) < 0) {
                        return false;
                    }
                }
                if (beginning.length() < BEGINNING) {
                    beginning.append(buffer, 0, n);
                }
            }
        } catch (CharacterCodingException _) {
            return false;
        }
        return !isMarkup(beginning.toString());
    }

    private static boolean isMarkup(String beginning) {
        var start = beginning.indexOf(BYTE_ORDER_MARK) == 0 ? beginning.substring(1) : beginning;
        var text = start.strip().toLowerCase(Locale.ROOT);
        return MARKUP.stream().anyMatch(text::startsWith);
    }
}
