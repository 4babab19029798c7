package cn.hengjian.supervision.evidence;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads parts, each with its length before it, as one stream. */
final class PartStream extends InputStream {

    private final DataInputStream encrypted;
    private final Opening opening;
    private byte[] current = {};
    private int at;
    private int part;

    /** Opens a part. */
    @FunctionalInterface
    interface Opening {
        byte[] open(byte[] encrypted, int part);
    }

    PartStream(DataInputStream encrypted, Opening opening) {
        this.encrypted = encrypted;
        this.opening = opening;
    }

    @Override
    public int read() throws IOException {
        return ready() ? current[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean ready() throws IOException {
        if (at < current.length) {
            return true;
        }
        var bytes = next();
        if (bytes.length == 0) {
            return false;
        }
        current = opening.open(bytes, part++);
        at = 0;
        return true;
    }

    /** Empty at the end; a part that is cut off is an error. */
    private byte[] next() throws IOException {
        int first = encrypted.read();
        if (first < 0) {
            return new byte[0];
        }
        int length = first << 24 | encrypted.readUnsignedByte() << 16 | encrypted.readUnsignedShort();
        var bytes = encrypted.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a part is cut off");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        encrypted.close();
    }
}
