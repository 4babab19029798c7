package cn.hengjian.personnel.extract;

import cn.hengjian.personnel.codes.CodeTable;
import cn.hengjian.personnel.codes.CodeTables;
import cn.hengjian.platform.export.ExportFormat;
import cn.hengjian.platform.export.RowOutput;
import cn.hengjian.platform.export.RowOutput.Column;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Row;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes an extract row by row; each row says who took it out, when, and what for. */
@ApplicationScoped
class ExtractFile {

    private static final List<Column> COLUMNS = List.of(
            new Column("number", new Text("干部编号", "Number")),
            new Column("name", new Text("姓名", "Name")),
            new Column("sex", new Text("性别", "Sex")),
            new Column("birthDate", new Text("出生日期", "Born")),
            new Column("level", new Text("职务层次", "Level")),
            new Column("rank", new Text("职级", "Rank")),
            new Column("unitCode", new Text("单位代码", "Unit")),
            new Column("unitName", new Text("单位", "Unit name")),
            new Column("postTitle", new Text("职务", "Post")),
            new Column("status", new Text("状态", "State")),
            new Column("watermark", new Text("导出标记", "Watermark")));

    private final ExtractRepository extracts;
    private final ObjectMapper mapper;
    private final Clock clock;

    ExtractFile(ExtractRepository extracts, ObjectMapper mapper, Clock clock) {
        this.extracts = extracts;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** In a transaction, so that the rows come in blocks. */
    @Transactional
    void write(ExtractView extract, OutputStream out, ExportFormat format, Caller caller, Locale language)
            throws IOException {
        var watermark = String.join(
                " ",
                extract.number(),
                caller.username(),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
                extract.purpose());
        try (var rows = RowOutput.open(out, format, COLUMNS, language, mapper)) {
            extracts.each(extract.id(), caller, row -> {
                try {
                    rows.row(cells(row, watermark, language));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            // The mark is in a file without persons, too.
            if (extract.persons() == 0) {
                var cells = new ArrayList<@Nullable Object>(Collections.nCopies(COLUMNS.size() - 1, ""));
                cells.add(watermark);
                rows.row(cells);
            }
        }
    }

    private static List<@Nullable Object> cells(Row row, String watermark, Locale language) throws SQLException {
        return Arrays.asList(
                row.text("number"),
                row.text("name"),
                label(CodeTables.SEX, row.text("sex"), language),
                row.date("birth_date"),
                label(CodeTables.LEVEL, row.text("level"), language),
                label(CodeTables.RANK, row.textOrNull("rank"), language),
                row.text("unit_code"),
                row.text("unit_name"),
                row.textOrNull("post_title"),
                row.text("status"),
                watermark);
    }

    private static @Nullable String label(CodeTable table, @Nullable String code, Locale language) {
        var label = code == null ? null : table.labels().get(code);
        return label == null ? code : label.in(language);
    }
}
