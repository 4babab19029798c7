package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.problem.Text;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is inflated, and refuses before more than the limits is handed on. */
final class MeteredStream extends FilterInputStream {

    /** Small parts may be packed tightly: ratios are looked at only beyond this. */
    private static final long RATIO_FROM = 1L << 20;

    /** No single XML event of an honest sheet comes near this; it bounds attributes, names and comments. */
    private static final long MAX_EVENT = 1L << 20;

    private final long stored;
    private final Budget budget;
    private long inflated;
    private long eventStart;

    MeteredStream(InputStream in, long stored, Budget budget) {
        super(in);
        this.stored = stored;
        this.budget = budget;
    }

    /** What all parts of one workbook may inflate to together. */
    static final class Budget {

        private final SheetLimits limits;
        private long inflated;

        Budget(SheetLimits limits) {
            this.limits = limits;
        }
    }

    /** Starts the count of bytes for one XML event. */
    void beginEvent() {
        eventStart = inflated;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        if (n > 0) {
            inflated += n;
            budget.inflated += n;
            check();
        }
        return n;
    }

    private void check() {
        var limits = budget.limits;
        if (inflated > RATIO_FROM && inflated / stored >= limits.maxCompressionRatio()) {
            throw SheetProblem.UNSAFE.because(
                    new Text("工作簿的压缩比超过 %s，疑似压缩炸弹", "The workbook is packed more than %s to one, as in a zip bomb")
                            .with(limits.maxCompressionRatio()));
        }
        if (budget.inflated > limits.maxUncompressedBytes()) {
            throw SheetProblem.TOO_LARGE.because(
                    new Text("工作簿解压后超过 %s 字节", "The workbook inflates to more than %s bytes")
                            .with(limits.maxUncompressedBytes()));
        }
        if (inflated - eventStart > MAX_EVENT) {
            throw SheetProblem.TOO_LARGE.because(
                    new Text("工作簿中有单个内容超过 %s 字节", "The workbook has a single item of more than %s bytes")
                            .with(MAX_EVENT));
        }
    }
}
