package cn.hengjian.platform.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that come with the build. Each is read when it is first needed; together they take some 40 MB, which the
 * garbage collector may take back when memory is short. Not for several threads at once.
 */
@ApplicationScoped
class Fonts {

    /** A font file, and what it is for. */
    enum Face {
        REGULAR("regular.ttf", 400, "document", "plain"),
        /** For titles; of Chinese characters it has the common ones, the others stand there as they do in the text. */
        BOLD("bold.ttf", 700, "document"),
        /** For characters that the first lacks, above all those of JIS X 0213 beyond the basic plane, such as 𠮷. */
        RARE("rare.ttf", 400, "rare");

        private final String file;
        private final int weight;
        private final List<String> families;

        Face(String file, int weight, String... families) {
            this.file = file;
            this.weight = weight;
            this.families = List.of(families);
        }

        int weight() {
            return weight;
        }

        /** As the style sheet calls it. */
        List<String> families() {
            return families;
        }
    }

    private final Map<Face, SoftReference<TrueTypeFont>> loaded = new EnumMap<>(Face.class);

    TrueTypeFont get(Face face) {
        var font = known(face);
        if (font == null) {
            font = load(face);
            loaded.put(face, new SoftReference<>(font));
        }
        return font;
    }

    boolean covers(Face face, int codePoint) {
        try {
            return get(face).getUnicodeCmapLookup().getGlyphId(codePoint) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable TrueTypeFont known(Face face) {
        var reference = loaded.get(face);
        return reference == null ? null : reference.get();
    }

    private static TrueTypeFont load(Face face) {
        try (var stream = Fonts.class.getResourceAsStream("/fonts/" + face.file)) {
            if (stream == null) {
                throw new IllegalStateException("the build lacks the font " + face.file);
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
