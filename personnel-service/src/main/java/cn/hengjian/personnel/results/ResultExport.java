package cn.hengjian.personnel.results;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.export.ExportFormat;
import cn.hengjian.platform.export.RowOutput;
import cn.hengjian.platform.export.RowOutput.Column;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Triggered cases as rows, and in the audit who took them out. */
@ApplicationScoped
class ResultExport {

    private static final List<Column> COLUMNS = List.of(
            new Column("kind", new Text("种类", "Kind")),
            new Column("number", new Text("编号", "Number")),
            new Column("trigger", new Text("触发来源", "Trigger")),
            new Column("state", new Text("状态", "State")),
            new Column("cadreNumber", new Text("干部编号", "Cadre")),
            new Column("cadreName", new Text("姓名", "Name")),
            new Column("unitCode", new Text("单位代码", "Unit")),
            new Column("unitName", new Text("单位", "Unit name")),
            new Column("openedOn", new Text("触发日期", "Triggered on")),
            new Column("ageDays", new Text("天数", "Age in days")),
            new Column("pending", new Text("尚未采取行动", "Not acted on")),
            new Column("overdue", new Text("超期", "Over the greatest age")),
            new Column("sidewaysOn", new Text("平级调动日期", "Moved sideways on")),
            new Column("sidewaysPost", new Text("平级调动职位", "Moved sideways to")));

    private final ResultRepository results;
    private final ObjectMapper mapper;
    private final Audit audit;

    ResultExport(ResultRepository results, ObjectMapper mapper, Audit audit) {
        this.results = results;
        this.mapper = mapper;
        this.audit = audit;
    }

    /** Before the first byte leaves. */
    void note(ExportFormat format, Caller caller) {
        audit.record(caller, "results-exported", "results", "honoured", Map.of("format", format));
    }

    /** In a transaction, so that the rows come in blocks. */
    @Transactional
    void write(ResultFilter filter, OutputStream out, ExportFormat format, Caller caller, Locale language)
            throws IOException {
        try (var rows = RowOutput.open(out, format, COLUMNS, language, mapper)) {
            results.each(filter, caller, row -> {
                try {
                    rows.row(cells(TriggeredCase.of(row)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static List<@Nullable Object> cells(TriggeredCase found) {
        return Arrays.asList(
                found.kind(),
                found.number(),
                found.trigger(),
                found.state(),
                found.cadreNumber(),
                found.cadreName(),
                found.unitCode(),
                found.unitName(),
                found.openedOn(),
                found.ageDays(),
                found.pending(),
                found.overdue(),
                found.sidewaysOn(),
                found.sidewaysPost());
    }
}
