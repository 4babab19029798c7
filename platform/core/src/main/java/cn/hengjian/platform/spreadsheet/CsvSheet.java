package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** A csv file as RFC 4180 has it: commas, double quotes, any line ending; UTF-8 or GB18030. */
final class CsvSheet implements SheetReader {

    private final SheetFile file;
    private final SheetLimits limits;
    private final Charset charset;
    private final CsvReader<CsvCells> records;
    private final CloseableIterator<CsvCells> iterator;
    private long physicalRows;
    private long rows;

    private CsvSheet(SheetFile file, SheetLimits limits, Charset charset, InputStream in) {
        this.file = file;
        this.limits = limits;
        this.charset = charset;
        this.records = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(Math.max(1 << 16, 2 * limits.maxCellLength()))
                .build(new CsvCells.Collector(limits), new EndMarkingReader(new StrictReader(in, charset)));
        this.iterator = records.iterator();
    }

    static CsvSheet open(SheetFile file, SheetLimits limits) throws IOException {
        Charset charset;
        try (var in = Files.newInputStream(file.path())) {
            charset = Charsets.detect(in);
        }
        var in = new BufferedInputStream(Files.newInputStream(file.path()));
        in.mark(3);
        if (!(in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF)) {
            in.reset();
        }
        return new CsvSheet(file, limits, charset, in);
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        while (true) {
            var cells = advance();
            if (cells == null) {
                return null;
            }
            physicalRows++;
            if (cells.unclosed()) {
                throw SheetProblem.CORRUPT.atRow(
                        physicalRows,
                        "unclosed-quote",
                        new Text("自第 %s 行起有一处双引号没有结束", "A double quote that opens at row %s is never closed")
                                .with(physicalRows));
            }
            if (!cells.blank()) {
                // The header does not count against the limit.
                if (++rows > limits.maxRows() + 1) {
                    throw RowLimits.tooManyRows(physicalRows, limits);
                }
                return new SheetRow(physicalRows, cells.texts());
            }
        }
    }

    private @Nullable CsvCells advance() throws IOException {
        try {
            return iterator.hasNext() ? iterator.next() : null;
        } catch (CsvParseException e) {
            throw refusal(e, physicalRows + 1);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof StrictReader.MalformedText) {
                throw malformed(physicalRows + 1);
            }
            throw e.getCause();
        }
    }

    private ProblemException malformed(long row) {
        var name = charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : "GB18030";
        return SheetProblem.CHARSET.atRow(
                row,
                "malformed-text",
                new Text(
                                "第 %s 行有无法按 %s 解读的字节，请以 UTF-8 或 GB18030 另存后上传",
                                "Row %s has bytes that are not %s; save the file as UTF-8 or GB18030")
                        .with(row, name));
    }

    private ProblemException refusal(CsvParseException e, long row) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RowLimits.CellTooLong
                    || String.valueOf(cause.getMessage()).contains("buffer size")) {
                return RowLimits.cellTooLong(row, limits);
            }
            if (cause instanceof RowLimits.TooManyCells) {
                return RowLimits.tooManyCells(row, limits);
            }
        }
        return SheetProblem.CORRUPT.atRow(
                row,
                "misplaced-quote",
                new Text(
                                "第 %s 行的双引号位置不对：引号内的双引号应写两次，结束引号后应为逗号或换行",
                                "Row %s has a misplaced double quote: write it twice inside quotes, and only a comma or a"
                                        + " line end may follow a closing quote")
                        .with(row));
    }

    @Override
    public void close() throws IOException {
        try (file) {
            iterator.close();
            records.close();
        }
    }
}
