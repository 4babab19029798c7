package cn.hengjian.platform.sheetimport;

import cn.hengjian.platform.job.JobContext;
import cn.hengjian.platform.job.JobOutcome;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.spreadsheet.ParsedRow;
import cn.hengjian.platform.spreadsheet.SheetFormat;
import cn.hengjian.platform.spreadsheet.SheetLimits;
import cn.hengjian.platform.spreadsheet.SheetReader;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.DatabaseException;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Runs imports: one pass over the file into a staging table, then sets only, so that memory stays flat. */
@ApplicationScoped
public class SheetImporter {

    private static final int COPY_BUFFER = 1 << 16;

    private final Database database;

    SheetImporter(Database database) {
        this.database = database;
    }

    JobOutcome run(SheetImport sheet, JobContext context) {
        var mode = ImportMode.valueOf(context.parameters().getOrDefault("mode", ImportMode.ALL_OR_NOTHING.name()));
        boolean dryRun = Boolean.parseBoolean(context.parameters().getOrDefault("dryRun", "false"));
        var rejected = new RejectedRows();
        long rows = database.with(connection -> stage(connection, sheet, context, rejected));
        for (var check : sheet.checks(context)) {
            database.each(
                    check.violations(),
                    row -> rejected.add(
                            Violation.cell(row.number("row_number"), check.column(), check.code(), check.message())));
        }
        boolean refused = mode == ImportMode.ALL_OR_NOTHING && !rejected.isEmpty();
        if (!refused) {
            if (!rejected.isEmpty()) {
                database.update(Sql.of(
                        "DELETE FROM sheet USING unnest(?::bigint[]) AS bad (row_number)"
                                + " WHERE sheet.row_number = bad.row_number",
                        rejected.rowsAsArray()));
            }
            sheet.apply(context);
        }
        return new JobOutcome(
                !refused && !dryRun,
                refused
                        ? new ProblemException(
                                SheetImportProblem.ROWS_REJECTED,
                                new Text("%s 行中有 %s 行有误，详见错误报告", "Of %s rows %s are wrong; see the error report")
                                        .with(rows, rejected.count()))
                        : null,
                rows,
                rows - rejected.count(),
                rejected.count(),
                rejected.errors(),
                Map.of("dryRun", dryRun, "mode", mode));
    }

    private long stage(Connection connection, SheetImport sheet, JobContext context, RejectedRows rejected)
            throws SQLException {
        var columns = sheet.staged();
        try (var statement = connection.createStatement()) {
            statement.execute(columns.stream()
                    .map(column -> column.name() + " " + column.type())
                    .collect(Collectors.joining(
                            ", ", "CREATE TEMPORARY TABLE sheet (row_number bigint, ", ") ON COMMIT DROP")));
        }
        long rows = 0;
        var format = SheetFormat.ofMediaType(context.mediaType());
        try (var input = context.input().get();
                var reader = SheetReader.open(input, format, SheetLimits.DEFAULT);
                var copy = new PGCopyOutputStream(
                        connection.unwrap(PGConnection.class), "COPY sheet FROM STDIN", COPY_BUFFER)) {
            var bound = sheet.schema().bind(reader);
            var line = new CopyLine();
            for (var row = bound.next(); row != null; row = bound.next()) {
                rows++;
                switch (row) {
                    case ParsedRow.Accepted(var source, var values) -> {
                        line.begin(source.number());
                        sheet.stage(values).forEach(line::value);
                        copy.write(line.end().getBytes(StandardCharsets.UTF_8));
                    }
                    case ParsedRow.Rejected(var _, var violations) -> violations.forEach(rejected::add);
                }
                context.progress().accept(rows);
            }
        } catch (IOException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw new DatabaseException(refused);
            }
            throw new UncheckedIOException(e);
        }
        try (var statement = connection.createStatement()) {
            statement.execute("ANALYZE sheet");
        }
        return rows;
    }
}
