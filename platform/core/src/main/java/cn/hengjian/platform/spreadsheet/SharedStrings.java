package cn.hengjian.platform.spreadsheet;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.xml.stream.XMLStreamException;

/**
 * The texts that cells refer to by number. They lie in mapped temporary files rather than on the heap, because a
 * sheet of a million rows has millions of them; a small cache spares decoding the ones that come again and again.
 */
final class SharedStrings implements AutoCloseable {

    private static final int CACHE = 1 << 12;

    private static final ValueLayout.OfLong OFFSET = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private static final ValueLayout.OfChar UNIT = ValueLayout.JAVA_CHAR_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena = Arena.ofShared();
    private final MemorySegment texts;
    private final MemorySegment ends;
    private final long size;
    private final int[] cachedIndex = new int[CACHE];
    private final String[] cachedText = new String[CACHE];

    private SharedStrings(Path textFile, Path endFile, long size) throws IOException {
        this.texts = map(textFile);
        this.ends = map(endFile);
        this.size = size;
    }

    /** Reads the part to its end; an absent part is an empty table. */
    static SharedStrings read(XlsxPackage workbook, String partName, SheetLimits limits)
            throws IOException, XMLStreamException {
        var textFile = SheetFile.temporary(".texts");
        try {
            var endFile = SheetFile.temporary(".ends");
            try {
                long size = 0;
                try (var textOut = new BufferedOutputStream(Files.newOutputStream(textFile), 1 << 16);
                        var endOut = new DataOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(endFile), 1 << 16));
                        var part = workbook.part(partName)) {
                    if (part != null) {
                        size = copy(part, textOut, endOut, limits);
                    }
                }
                return new SharedStrings(textFile, endFile, size);
            } finally {
                // The mapping outlives the name, so nothing is left behind by a crash.
                Files.deleteIfExists(endFile);
            }
        } finally {
            Files.deleteIfExists(textFile);
        }
    }

    private static long copy(XlsxPackage.Part part, OutputStream textOut, DataOutputStream endOut, SheetLimits limits)
            throws IOException, XMLStreamException {
        long size = 0;
        long end = 0;
        var text = new StringBuilder();
        while (part.seek("si")) {
            text.setLength(0);
            XlsxText.collect(part, "si", text, limits, 0);
            var encoded = encode(XlsxText.unescape(text));
            textOut.write(encoded);
            end += encoded.length;
            endOut.writeLong(end);
            size++;
        }
        return size;
    }

    /** UTF-16 units as they are: a charset would hide a broken surrogate that has to be refused later. */
    private static byte[] encode(String text) {
        var units = ByteBuffer.allocate(2 * text.length());
        units.asCharBuffer().put(text);
        return units.array();
    }

    private MemorySegment map(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    String get(int index) {
        if (index < 0 || index >= size) {
            throw XlsxPackage.corrupt();
        }
        int slot = index & (CACHE - 1);
        var cached = cachedText[slot];
        if (cached != null && cachedIndex[slot] == index) {
            return cached;
        }
        long start = index == 0 ? 0 : ends.get(OFFSET, 8L * (index - 1));
        long end = ends.get(OFFSET, 8L * index);
        var text = new String(texts.asSlice(start, end - start).toArray(UNIT));
        cachedIndex[slot] = index;
        cachedText[slot] = text;
        return text;
    }

    @Override
    public void close() {
        arena.close();
    }
}
