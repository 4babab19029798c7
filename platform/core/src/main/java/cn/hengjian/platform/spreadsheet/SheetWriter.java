package cn.hengjian.platform.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a sheet row by row in flat memory. */
public sealed interface SheetWriter extends AutoCloseable permits CsvOutput, XlsxOutput {

    /** Starts a sheet on a stream, which stays the caller's to close. */
    static SheetWriter open(OutputStream out, SheetFormat format) throws IOException {
        return switch (format) {
            case CSV -> new CsvOutput(out);
            case XLSX -> new XlsxOutput(out);
        };
    }

    /**
     * Writes a row. Texts that a spreadsheet program would take for a formula are neutralised; characters that cannot
     * stand in a sheet become U+FFFD.
     *
     * @param cells texts, numbers, booleans, dates, or null for an empty cell; anything else as its text
     */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Writes a row. */
    default void row(@Nullable Object... cells) throws IOException {
        row(Arrays.asList(cells));
    }

    /** Ends the sheet. Without it the file is incomplete. */
    @Override
    void close() throws IOException;
}
