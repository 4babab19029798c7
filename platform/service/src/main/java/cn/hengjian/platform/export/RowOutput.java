package cn.hengjian.platform.export;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.spreadsheet.SheetFormat;
import cn.hengjian.platform.spreadsheet.SheetWriter;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes rows one by one, as a sheet with titles in the reader's language or as lines of JSON. */
public interface RowOutput extends AutoCloseable {

    /** A column: the field's name in JSON, and its title in a sheet. */
    record Column(String field, Text title) {}

    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Ends what is written; the stream stays the caller's. */
    @Override
    void close() throws IOException;

    /** Starts on a stream. */
    static RowOutput open(
            OutputStream out, ExportFormat format, List<Column> columns, Locale language, ObjectMapper mapper)
            throws IOException {
        return switch (format) {
            case CSV -> sheet(SheetWriter.open(out, SheetFormat.CSV), columns, language);
            case XLSX -> sheet(SheetWriter.open(out, SheetFormat.XLSX), columns, language);
            case NDJSON -> new Lines(out, columns, mapper);
        };
    }

    private static RowOutput sheet(SheetWriter writer, List<Column> columns, Locale language) throws IOException {
        writer.row(columns.stream().map(column -> column.title().in(language)).toList());
        return new Sheet(writer);
    }

    /** A sheet. */
    record Sheet(SheetWriter writer) implements RowOutput {

        @Override
        public void row(List<? extends @Nullable Object> cells) throws IOException {
            writer.row(cells);
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    /** One JSON object a line. */
    final class Lines implements RowOutput {

        private final OutputStream out;
        private final JsonGenerator json;
        private final List<Column> columns;

        Lines(OutputStream out, List<Column> columns, ObjectMapper mapper) throws IOException {
            this.out = out;
            this.json = mapper.createGenerator(out);
            this.json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            // Each cell would be sent on its own.
            this.json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            this.json.setRootValueSeparator(null);
            this.columns = columns;
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) throws IOException {
            json.writeStartObject();
            for (int i = 0; i < cells.size(); i++) {
                json.writePOJOField(columns.get(i).field(), cells.get(i));
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }

        @Override
        public void close() throws IOException {
            json.close();
            out.flush();
        }
    }
}
