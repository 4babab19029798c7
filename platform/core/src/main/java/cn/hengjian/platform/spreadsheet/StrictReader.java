package cn.hengjian.platform.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes without replacing what is malformed. All characters before the malformed place are handed out first, so that
 * whoever reads rows knows which row it is in.
 */
final class StrictReader extends Reader {

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(1 << 13).limit(0);
    private boolean ended;
    private boolean flushed;

    StrictReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!chars.hasRemaining()) {
            if (flushed) {
                return -1;
            }
            decode();
        }
        int n = Math.min(length, chars.remaining());
        chars.get(target, offset, n);
        return n;
    }

    /** Goes through a buffer of its own: the caller may leave room for one unit where a character takes two. */
    private void decode() throws IOException {
        chars.clear();
        var result = decoder.decode(bytes, chars, ended);
        boolean nothing = chars.position() == 0;
        if (nothing && result.isError()) {
            throw new MalformedText();
        }
        if (nothing && ended) {
            decoder.flush(chars);
            flushed = true;
        } else if (nothing) {
            fill();
        }
        chars.flip();
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + n);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Bytes that are no text in the charset. */
    static final class MalformedText extends CharacterCodingException {
        private static final long serialVersionUID = 1L;
    }
}
