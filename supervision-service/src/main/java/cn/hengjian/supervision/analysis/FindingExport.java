package cn.hengjian.supervision.analysis;

import cn.hengjian.platform.export.ExportFormat;
import cn.hengjian.platform.export.RowOutput;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.codelist.CodeLists;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Months;
import cn.hengjian.supervision.terms.Terms;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of findings as rows, in flat memory however long it is. */
@ApplicationScoped
class FindingExport {

    /** How long a client may take to receive it. */
    private static final int SECONDS = 900;

    /** What a sheet of xlsx holds besides its titles. */
    private static final int XLSX_ROWS = 1_048_575;

    private static final List<RowOutput.Column> COLUMNS = List.of(
            new RowOutput.Column("number", new Text("编号", "Number")),
            new RowOutput.Column("unit", new Text("单位代码", "Unit code")),
            new RowOutput.Column("unitName", new Text("单位名称", "Unit")),
            new RowOutput.Column("wind", new Text("作风代码", "Wind code")),
            new RowOutput.Column("windName", new Text("作风", "Wind")),
            new RowOutput.Column("cause", new Text("原因代码", "Cause code")),
            new RowOutput.Column("severity", new Text("严重程度", "Severity")),
            new RowOutput.Column("state", new Text("状态", "State")),
            new RowOutput.Column("raisedOn", new Text("提出日期", "Raised on")),
            new RowOutput.Column("decidedOn", new Text("认定日期", "Decided on")),
            new RowOutput.Column("due", new Text("整改期限", "Due")),
            new RowOutput.Column("overdue", new Text("是否逾期", "Overdue")),
            new RowOutput.Column("closedOn", new Text("办结日期", "Closed on")));

    private final Database database;
    private final CodeLists codes;
    private final Terms terms;
    private final ObjectMapper mapper;

    FindingExport(Database database, CodeLists codes, Terms terms, ObjectMapper mapper) {
        this.database = database;
        this.codes = codes;
        this.terms = terms;
        this.mapper = mapper;
    }

    /** The months that an export is about; they are not limited in number. */
    Months months(@Nullable String from, @Nullable String to) {
        return Months.of(from, to, terms.today(), Integer.MAX_VALUE);
    }

    /** Refuses what no sheet of this format holds, before anything is sent. */
    void requireFits(Months months, @Nullable String unit, ExportFormat format, Reader reader) {
        if (format != ExportFormat.XLSX) {
            return;
        }
        long rows = database.require(
                Sql.of("SELECT count(*) AS rows FROM (SELECT 1")
                        .add(tables(months, unit, reader))
                        .add("LIMIT ?) AS found", XLSX_ROWS + 1L),
                row -> row.number("rows"));
        if (rows > XLSX_ROWS) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    new Text(
                                    "xlsx 最多容纳 %s 行，请改用 csv 或缩小范围",
                                    "An xlsx sheet holds at most %s rows; ask for csv, or for less")
                            .with(XLSX_ROWS));
        }
    }

    void write(Months months, @Nullable String unit, OutputStream out, ExportFormat format, Reader reader)
            throws IOException {
        try (var output = RowOutput.open(out, format, COLUMNS, reader.language(), mapper)) {
            var today = terms.today();
            var select = Sql.of(
                            "SELECT f.number, u.code, u.name, f.wind_code, f.code_list, f.cause_code, f.severity, f.state,"
                                    + " f.raised_on, f.decided_on, o.due, o.closed_on,"
                                    + " coalesce(is_overdue(o.state, o.due, ?), false) AS overdue",
                            today)
                    .add(tables(months, unit, reader))
                    .add("ORDER BY f.raised_on, f.id");
            QuarkusTransaction.requiringNew()
                    .timeout(SECONDS)
                    .run(() -> database.each(select, row -> write(output, row, reader)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Sql tables(Months months, @Nullable String unit, Reader reader) {
        return Sql.of("FROM finding f JOIN unit u ON u.id = f.unit_id"
                        + " LEFT JOIN rectification_order o ON o.finding_id = f.id")
                .add("WHERE f.raised_on BETWEEN ? AND ?", months.firstDay(), months.lastDay())
                .andIfPresent("u.path <@ (SELECT top.path FROM unit top WHERE top.code = ?)", unit)
                .and(reader.sees("u.path"));
    }

    private void write(RowOutput output, Row row, Reader reader) throws SQLException {
        try {
            output.row(Arrays.asList(
                    row.text("number"),
                    row.text("code"),
                    row.text("name"),
                    row.text("wind_code"),
                    codes.version(row.integer("code_list")).windName(row.text("wind_code"), reader.language()),
                    row.textOrNull("cause_code"),
                    row.text("severity"),
                    row.text("state"),
                    row.date("raised_on"),
                    row.dateOrNull("decided_on"),
                    row.dateOrNull("due"),
                    row.flag("overdue"),
                    row.dateOrNull("closed_on")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
