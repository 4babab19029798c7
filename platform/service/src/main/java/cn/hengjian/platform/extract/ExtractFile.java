package cn.hengjian.platform.extract;

import cn.hengjian.platform.export.ExportFormat;
import cn.hengjian.platform.export.RowOutput;
import cn.hengjian.platform.export.RowOutput.Column;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a file row by row; each row says who took it out, when, and what for. */
@ApplicationScoped
class ExtractFile {

    private static final Column WATERMARK = new Column("watermark", new Text("导出标记", "Watermark"));

    private final ExtractKinds kinds;
    private final Database database;
    private final ObjectMapper mapper;
    private final Clock clock;

    ExtractFile(ExtractKinds kinds, Database database, ObjectMapper mapper, Clock clock) {
        this.kinds = kinds;
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** In a transaction, so that the rows come in blocks. */
    @Transactional
    void write(ExtractView extract, OutputStream out, ExportFormat format, Caller caller, Locale language)
            throws IOException {
        var kind = kinds.of(extract.kind());
        var watermark = String.join(
                " ",
                extract.number(),
                caller.username(),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
                extract.purpose());
        var columns = new ArrayList<>(kind.columns());
        columns.add(WATERMARK);
        try (var rows = RowOutput.open(out, format, columns, language, mapper)) {
            database.each(kind.rows(extract.id(), caller), row -> {
                try {
                    rows.row(marked(kind.cells(row, language), watermark));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            // The mark is in a file without persons, too.
            if (extract.persons() == 0) {
                rows.row(marked(Collections.nCopies(kind.columns().size(), ""), watermark));
            }
        }
    }

    private static List<@Nullable Object> marked(List<? extends @Nullable Object> cells, String watermark) {
        var marked = new ArrayList<@Nullable Object>(cells);
        marked.add(watermark);
        return marked;
    }
}
