package cn.hengjian.assessment.packing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bytes in the making, to be used again after {@link #clear}. {@link ByteReader} reads them. */
public final class ByteWriter {

    /** So many digits always fit into a long. */
    private static final int LONG_DIGITS = 18;

    private byte[] bytes = new byte[1 << 10];
    private int length;

    public void clear() {
        length = 0;
    }

    public int length() {
        return length;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Appends bytes as they are. */
    public ByteWriter add(byte[] other) {
        room(other.length);
        System.arraycopy(other, 0, bytes, length, other.length);
        length += other.length;
        return this;
    }

    /** Adds all to a digest. */
    public void digest(MessageDigest digest) {
        digest.update(bytes, 0, length);
    }

    /** One byte. */
    public ByteWriter tag(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    /** Sevens of bits, the least first; the number is not negative. */
    public ByteWriter number(long value) {
        room(9);
        long left = value;
        while (left > 0x7f) {
            bytes[length++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
        return this;
    }

    public ByteWriter id(UUID value) {
        room(16);
        eight(value.getMostSignificantBits());
        eight(value.getLeastSignificantBits());
        return this;
    }

    public ByteWriter text(String value) {
        var encoded = value.getBytes(StandardCharsets.UTF_8);
        return number(encoded.length).add(encoded);
    }

    /** Scale, sign and size in one number, then the digits. */
    public ByteWriter decimal(BigDecimal value) {
        var whole = value.scale() < 0 ? value.setScale(0) : value;
        boolean small = whole.precision() <= LONG_DIGITS;
        number((long) whole.scale() << 2 | (whole.signum() < 0 ? 2 : 0) | (small ? 0 : 1));
        return small
                ? number(Math.abs(whole.scaleByPowerOfTen(whole.scale()).longValue()))
                : text(whole.unscaledValue().abs().toString());
    }

    /** A flag, and what is there. */
    public ByteWriter decimalOrNull(@Nullable BigDecimal value) {
        return value == null ? tag(0) : tag(1).decimal(value);
    }

    private void eight(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
