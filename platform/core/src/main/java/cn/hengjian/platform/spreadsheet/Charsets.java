package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.problem.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Tells UTF-8 from GB18030 in one pass without keeping the text. What is UTF-8 throughout is UTF-8. Otherwise the more
 * frequent evidence decides, so that one damaged byte in a UTF-8 file leads to a refusal of its row and not to a
 * table of garbled names: Chinese text in GB18030 breaks UTF-8's rules several times as often as it meets them.
 */
final class Charsets {

    static final Charset GB18030 = Charset.forName("GB18030");

    private long sequences;
    private long breaks;
    private int pending;
    private int low = 0x80;
    private int high = 0xBF;

    private Charsets() {}

    static Charset detect(InputStream in) throws IOException {
        var detector = new Charsets();
        var buffer = new byte[1 << 16];
        int n = in.readNBytes(buffer, 0, buffer.length);
        if (n >= 2
                && ((buffer[0] == (byte) 0xFF && buffer[1] == (byte) 0xFE)
                        || (buffer[0] == (byte) 0xFE && buffer[1] == (byte) 0xFF))) {
            throw SheetProblem.CHARSET.because(
                    new Text("文件是 UTF-16 编码，请另存为“CSV UTF-8”后再上传", "The file is UTF-16; save it as “CSV UTF-8”"));
        }
        for (; n > 0; n = in.readNBytes(buffer, 0, buffer.length)) {
            for (int i = 0; i < n; i++) {
                detector.see(buffer[i] & 0xFF);
            }
        }
        if (detector.pending > 0) {
            detector.breaks++;
        }
        return detector.breaks == 0 || detector.sequences > detector.breaks ? StandardCharsets.UTF_8 : GB18030;
    }

    private void see(int octet) {
        if (pending > 0) {
            if (octet >= low && octet <= high) {
                low = 0x80;
                high = 0xBF;
                if (--pending == 0) {
                    sequences++;
                }
                return;
            }
            breaks++;
            pending = 0;
        }
        if (octet >= 0x80) {
            lead(octet);
        }
    }

    /** The table of well-formed sequences of the Unicode standard (table 3-7). */
    private void lead(int octet) {
        low = octet == 0xE0 ? 0xA0 : octet == 0xF0 ? 0x90 : 0x80;
        high = octet == 0xED ? 0x9F : octet == 0xF4 ? 0x8F : 0xBF;
        if (octet >= 0xC2 && octet <= 0xDF) {
            pending = 1;
        } else if (octet >= 0xE0 && octet <= 0xEF) {
            pending = 2;
        } else if (octet >= 0xF0 && octet <= 0xF4) {
            pending = 3;
        } else {
            breaks++;
        }
    }
}
