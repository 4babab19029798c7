package cn.hengjian.personnel.unit;

import cn.hengjian.personnel.roster.RosterEvents;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.identifier.CreditCode;
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
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Imports units. A sheet may hold parents and children in any order. */
@Singleton
class UnitImport extends SheetImport {

    private static final Column<String> CODE = Column.required("code", "单位代码", Units.codeCell());
    private static final Column<String> NAME = Column.required("name", "单位名称", CellParser.text(100));
    private static final Column<UnitKind> KIND =
            Column.required("kind", "单位类别", CellParser.oneOf(UnitKind.class, UnitKind::label));
    private static final Column<String> PARENT = Column.optional("parentCode", "上级单位代码", Units.codeCell());
    private static final Column<CreditCode> CREDIT_CODE = Column.optional("creditCode", "统一社会信用代码", CreditCode::parse);
    private static final Column<Long> ESTABLISHMENT =
            Column.optional("establishment", "编制数", CellParser.integer(0, 100_000));
    private static final SheetSchema SCHEMA = SheetSchema.of(CODE, NAME, KIND, PARENT, CREDIT_CODE, ESTABLISHMENT);

    /** The rows that only a wrong parent can stop, and those of them that hang below a county, with their paths. */
    private static final String PLACED = """
            WITH RECURSIVE sound AS (
                SELECT DISTINCT ON (s.code) s.* FROM sheet s
                WHERE NOT EXISTS (SELECT FROM unit u WHERE u.code = s.code)
                  AND (s.kind = 'COUNTY') = (s.parent_code IS NULL)
                ORDER BY s.code, s.row_number),
            placed (row_number, parent_id, id, code, path) AS (
                (SELECT s.row_number, u.id, s.id, s.code, coalesce(u.path || s.code, s.code::ltree)
                 FROM sound s LEFT JOIN unit u ON u.code = s.parent_code AND u.status = 'ACTIVE'
                 WHERE u.id IS NOT NULL OR s.kind = 'COUNTY')
                UNION ALL
                SELECT s.row_number, p.id, s.id, s.code, p.path || s.code
                FROM sound s JOIN placed p ON s.parent_code = p.code)
            """;

    private final Database database;
    private final RosterEvents events;
    private final Audit audit;

    UnitImport(SheetImporter importer, Database database, RosterEvents events, Audit audit) {
        super(importer);
        this.database = database;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "units";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ORGANISATION, Roles.HR_BUREAU);
    }

    @Override
    public SheetSchema schema() {
        return SCHEMA;
    }

    @Override
    protected List<Staged> staged() {
        return List.of(
                new Staged("id", "uuid"),
                new Staged("code", "text"),
                new Staged("name", "text"),
                new Staged("kind", "text"),
                new Staged("parent_code", "text"),
                new Staged("credit_code", "text"),
                new Staged("establishment", "int"));
    }

    @Override
    protected List<? extends @Nullable Object> stage(RowValues row) {
        return Arrays.asList(
                TimeOrderedId.next(),
                row.require(CODE),
                row.require(NAME),
                row.require(KIND),
                row.find(PARENT),
                row.find(CREDIT_CODE),
                row.find(ESTABLISHMENT));
    }

    @Override
    protected List<Check> checks(JobContext context) {
        return List.of(
                unique("code", "code"),
                new Check(
                        "code",
                        "already-exists",
                        new Text("单位代码已存在", "There is a unit with this code already"),
                        Sql.of("SELECT s.row_number FROM sheet s JOIN unit u ON u.code = s.code")),
                new Check(
                        "parentCode",
                        "wrong-parent",
                        new Text("县没有上级单位，其他单位必须有上级单位", "The county has no parent; every other unit has one"),
                        Sql.of("SELECT row_number FROM sheet WHERE (kind = 'COUNTY') <> (parent_code IS NULL)")),
                new Check(
                        "kind",
                        "county-exists",
                        new Text("只能有一个县级根单位", "There can be one county only"),
                        Sql.of(
                                "SELECT s.row_number FROM sheet s WHERE s.kind = 'COUNTY'"
                                        + " AND (EXISTS (SELECT FROM unit u WHERE u.kind = 'COUNTY')"
                                        + " OR s.row_number > (SELECT min(f.row_number) FROM sheet f WHERE f.kind = 'COUNTY'))")),
                new Check(
                        "parentCode",
                        "unknown-unit",
                        new Text(
                                "没有这个单位，或该单位已撤销，或其所在的行有误",
                                "There is no such unit, it is abolished, or the row with it is wrong"),
                        Sql.of(PLACED + "SELECT s.row_number FROM sound s WHERE s.kind <> 'COUNTY'"
                                + " AND NOT EXISTS (SELECT FROM placed p WHERE p.row_number = s.row_number)")));
    }

    @Override
    protected void apply(JobContext context) {
        int rows = database.update(
                Sql.of("INSERT INTO unit (id, code, name, kind, parent_id, path, credit_code, establishment, version) "
                        + PLACED
                        + "SELECT s.id, s.code, s.name, s.kind, p.parent_id, p.path, s.credit_code, s.establishment, 0"
                        + " FROM placed p JOIN sheet s USING (row_number)"));
        events.units(Sql.of("SELECT id FROM sheet"));
        audit.record(context.caller(), "units-imported", "job", context.id().toString(), Map.of("rows", rows));
    }
}
