package cn.hengjian.platform.sample;

import cn.hengjian.platform.job.JobContext;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sheetimport.SheetImport;
import cn.hengjian.platform.sheetimport.SheetImporter;
import cn.hengjian.platform.spreadsheet.CellParser;
import cn.hengjian.platform.spreadsheet.Column;
import cn.hengjian.platform.spreadsheet.RowValues;
import cn.hengjian.platform.spreadsheet.SheetSchema;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Notes from a sheet. */
@Singleton
class NoteImport extends SheetImport {

    private static final Column<String> CODE = Column.required("code", "编号", CellParser.text(30));
    private static final Column<String> UNIT = Column.required("unitCode", "单位代码", CellParser.text(30));
    private static final Column<String> TEXT = Column.required("text", "内容", CellParser.text(200));
    private static final Column<BigDecimal> WEIGHT =
            Column.optional("weight", "权重", CellParser.decimal(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000), 2));

    private final Database database;

    NoteImport(SheetImporter importer, Database database) {
        super(importer);
        this.database = database;
    }

    @Override
    public String kind() {
        return "notes";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ORGANISATION);
    }

    @Override
    public SheetSchema schema() {
        return SheetSchema.of(CODE, UNIT, TEXT, WEIGHT);
    }

    @Override
    protected List<Staged> staged() {
        return List.of(
                new Staged("code", "text"),
                new Staged("unit_code", "text"),
                new Staged("content", "text"),
                new Staged("weight", "numeric"));
    }

    @Override
    protected List<Object> stage(RowValues row) {
        return Arrays.asList(row.require(CODE), row.require(UNIT), row.require(TEXT), row.find(WEIGHT));
    }

    @Override
    protected List<Check> checks(JobContext context) {
        return List.of(
                unique("code", "code"),
                new Check(
                        "unitCode",
                        "unknown-unit",
                        new Text("没有这个单位", "There is no such unit"),
                        Sql.of("SELECT row_number FROM sheet s"
                                + " WHERE NOT EXISTS (SELECT FROM unit u WHERE u.code = s.unit_code)")));
    }

    /** A weight of more than 1 000 is left to the database to refuse. */
    @Override
    protected void apply(JobContext context) {
        database.update(Sql.of("INSERT INTO note (id, code, unit_code, text, kind, weight, state, version)"
                + " SELECT uuidv7(), code, unit_code, content, 'REMARK', weight, 'DRAFT', 0 FROM sheet"));
    }
}
