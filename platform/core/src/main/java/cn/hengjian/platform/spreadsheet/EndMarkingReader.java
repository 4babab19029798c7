package cn.hengjian.platform.spreadsheet;

import java.io.IOException;
import java.io.Reader;

/**
 * Adds a last line with a noncharacter. The csv parser takes the end of the file for a closing quote; with the mark,
 * a quote that was never closed shows as a mark inside a quoted field.
 */
final class EndMarkingReader extends Reader {

    static final char MARK = '\uFFFF';

    private final Reader in;
    private int marked;

    EndMarkingReader(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (marked == 0) {
            int n = in.read(target, offset, length);
            if (n >= 0) {
                return n;
            }
        }
        if (marked == 2 || length == 0) {
            return marked == 2 ? -1 : 0;
        }
        target[offset] = marked++ == 0 ? '\n' : MARK;
        return 1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
