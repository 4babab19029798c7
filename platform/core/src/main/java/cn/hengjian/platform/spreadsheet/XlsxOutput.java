package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.problem.Text;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** xlsx with inline texts: a table of shared ones would have to be kept until the end. */
final class XlsxOutput implements SheetWriter {

    private static final int FLUSH_EVERY = 1_000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxOutput(OutputStream out) {
        this.workbook = new Workbook(new Unclosed(out), "Hengjian", "01.0000");
        this.sheet = workbook.newWorksheet("Sheet1");
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (rows == Worksheet.MAX_ROWS) {
            throw SheetProblem.TOO_LARGE.because(
                    new Text("xlsx 最多容纳 %s 行，请改用 csv", "An xlsx sheet holds at most %s rows; ask for csv")
                            .with(Worksheet.MAX_ROWS));
        }
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case Number number -> sheet.value(rows, column, number);
                case Boolean flag -> sheet.inlineString(rows, column, flag ? "是" : "否");
                case LocalDate date -> {
                    sheet.value(rows, column, date);
                    sheet.style(rows, column).format("yyyy-mm-dd").set();
                }
                case Object other ->
                    sheet.inlineString(
                            rows, column, Formulas.neutralise(Characters.replaceForbidden(other.toString())));
            }
        }
        rows++;
        if (rows % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** The workbook closes what it writes to; the stream is the caller's. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
