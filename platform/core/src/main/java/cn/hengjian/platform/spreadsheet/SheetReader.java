package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first visible sheet of a file, row by row, in flat memory. Blank rows are passed over but counted.
 * Dates come as ISO text, numbers in plain decimal notation, formulas as their stored values.
 */
public sealed interface SheetReader extends Iterable<SheetRow>, AutoCloseable permits CsvSheet, XlsxSheet {

    /**
     * Opens a file, which stays the caller's to delete.
     *
     * @throws ProblemException a {@link SheetProblem} if it is not such a sheet
     */
    static SheetReader open(Path file, SheetFormat format, SheetLimits limits) throws IOException {
        return open(SheetFile.existing(file), format, limits);
    }

    /**
     * Opens a stream by way of a temporary file, since an xlsx file is read from its end and the charset of a csv file
     * shows only when it has all been seen. The stream is read to its end but not closed.
     *
     * @throws ProblemException a {@link SheetProblem} if it is not such a sheet
     */
    static SheetReader open(InputStream content, SheetFormat format, SheetLimits limits) throws IOException {
        return open(SheetFile.spooled(content, limits.maxBytes()), format, limits);
    }

    private static SheetReader open(SheetFile file, SheetFormat format, SheetLimits limits) throws IOException {
        try {
            file.requireLooksLike(format, limits.maxBytes());
            return switch (format) {
                case CSV -> CsvSheet.open(file, limits);
                case XLSX -> XlsxSheet.open(file, limits);
            };
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * The next row that is not blank, or null at the end.
     *
     * @throws ProblemException a {@link SheetProblem} with the row where reading cannot go on
     */
    @Nullable
    SheetRow next() throws IOException;

    /** Rows one after another, once; {@link IOException} comes out unchecked. */
    @Override
    default Iterator<SheetRow> iterator() {
        return new Iterator<>() {
            private @Nullable SheetRow ahead;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (ahead == null && !ended) {
                    try {
                        ahead = SheetReader.this.next();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    ended = ahead == null;
                }
                return ahead != null;
            }

            @Override
            public SheetRow next() {
                if (!hasNext() || ahead == null) {
                    throw new NoSuchElementException();
                }
                var row = ahead;
                ahead = null;
                return row;
            }
        };
    }

    @Override
    void close() throws IOException;
}
