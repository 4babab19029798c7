package cn.hengjian.platform.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** csv in UTF-8 with a byte order mark, without which Excel takes it for another encoding. */
final class CsvOutput implements SheetWriter {

    private final Writer writer;
    private final CsvWriter csv;

    CsvOutput(OutputStream out) throws IOException {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        writer.write('\uFEFF');
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(CsvOutput::text).toList());
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Boolean flag -> flag ? "是" : "否";
            default -> Formulas.neutralise(Characters.replaceForbidden(cell.toString()));
        };
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        writer.flush();
    }
}
