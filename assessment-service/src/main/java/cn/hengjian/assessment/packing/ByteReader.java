package cn.hengjian.assessment.packing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ByteWriter} wrote. */
public final class ByteReader {

    private final ByteBuffer bytes;

    public ByteReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    public boolean isAtEnd() {
        return !bytes.hasRemaining();
    }

    /** Leaves out so many bytes. */
    public void skip(int count) {
        bytes.position(bytes.position() + count);
    }

    public int tag() {
        return bytes.get();
    }

    public long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** A number that is a count or a place. */
    public int count() {
        return Math.toIntExact(number());
    }

    public UUID id() {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    public String text() {
        var encoded = new byte[count()];
        bytes.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }

    public BigDecimal decimal() {
        int head = count();
        int scale = head >>> 2;
        var magnitude =
                (head & 1) == 0 ? BigDecimal.valueOf(number(), scale) : new BigDecimal(new BigInteger(text()), scale);
        return (head & 2) == 0 ? magnitude : magnitude.negate();
    }

    public @Nullable BigDecimal decimalOrNull() {
        return tag() == 0 ? null : decimal();
    }
}
