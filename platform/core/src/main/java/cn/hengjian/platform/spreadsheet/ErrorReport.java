package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.problem.Violation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rejected rows of a sheet as they were given, with the columns {@code row} and {@code error} added. Once
 * corrected it can be sent back: a schema passes over the two columns.
 */
public final class ErrorReport implements AutoCloseable {

    private final SheetWriter writer;
    private final int width;
    private final Locale locale;

    private ErrorReport(SheetWriter writer, int width, Locale locale) {
        this.writer = writer;
        this.width = width;
        this.locale = locale;
    }

    /** Starts a report in the reader's language; the stream stays the caller's to close. */
    public static ErrorReport open(OutputStream out, SheetFormat format, SheetRow header, Locale locale)
            throws IOException {
        var report =
                new ErrorReport(SheetWriter.open(out, format), header.cells().size(), locale);
        report.write(header, "row", "error");
        return report;
    }

    /** Adds a rejected row with all its errors. */
    public void add(SheetRow row, List<Violation> violations) throws IOException {
        var errors = new ArrayList<String>(violations.size());
        for (var violation : violations) {
            var entry = violation.entry(locale);
            errors.add(entry.column() == null ? entry.detail() : entry.column() + ": " + entry.detail());
        }
        write(row, row.number(), String.join("; ", errors));
    }

    private void write(SheetRow row, Object number, String error) throws IOException {
        var cells = new ArrayList<Object>(width + 2);
        for (int i = 0; i < width; i++) {
            cells.add(row.cell(i));
        }
        cells.add(number);
        cells.add(error);
        writer.row(cells);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
