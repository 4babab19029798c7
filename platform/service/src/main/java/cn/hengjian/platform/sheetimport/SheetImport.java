package cn.hengjian.platform.sheetimport;

import cn.hengjian.platform.job.JobContext;
import cn.hengjian.platform.job.JobKind;
import cn.hengjian.platform.job.JobOutcome;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.spreadsheet.RowValues;
import cn.hengjian.platform.spreadsheet.SheetSchema;
import cn.hengjian.platform.sql.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of sheet that can be imported; a {@code @Singleton} bean for each. Rows that parse are staged in the temporary table
 * {@value #STAGE}; checks are SELECTs over it; what passes is applied by set-based statements.
 */
public abstract class SheetImport implements JobKind {

    /** The staging table: {@code row_number} and the columns of {@link #staged()}. */
    public static final String STAGE = "sheet";

    private final SheetImporter importer;

    protected SheetImport(SheetImporter importer) {
        this.importer = importer;
    }

    /** A column of the staging table. */
    public record Staged(String name, String type) {}

    /**
     * Something that every row must satisfy in the company of the others and of what is stored.
     *
     * @param column the sheet's column to name, or null for the whole row
     * @param violations a SELECT of the {@code row_number} of each row that doesn't
     */
    public record Check(@Nullable String column, String code, Text message, Sql violations) {}

    public abstract SheetSchema schema();

    protected abstract List<Staged> staged();

    /** The staged values of a row, in the order of {@link #staged()}. */
    protected abstract List<? extends @Nullable Object> stage(RowValues row);

    protected abstract List<Check> checks(JobContext context);

    /** Takes over the staged rows, all of which passed. */
    protected abstract void apply(JobContext context);

    @Override
    public final JobOutcome run(JobContext context) {
        return importer.run(this, context);
    }

    /** Refuses every row after the first with the same value. */
    protected static Check unique(String column, String stagedColumn) {
        return new Check(
                column,
                "duplicate-row",
                new Text("与表中前面的行重复", "The same stands in an earlier row"),
                Sql.of("SELECT row_number FROM (SELECT row_number, row_number() OVER (PARTITION BY " + stagedColumn
                        + " ORDER BY row_number) AS occurrence FROM sheet WHERE " + stagedColumn
                        + " IS NOT NULL) counted WHERE occurrence > 1"));
    }
}
