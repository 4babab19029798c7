package cn.hengjian.personnel.post;

import cn.hengjian.personnel.codes.CodeTables;
import cn.hengjian.personnel.roster.RosterEvents;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.audit.Audit;
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

/** Imports posts. */
@Singleton
class PostImport extends SheetImport {

    private static final Column<String> CODE = Column.required("code", "职位代码", Units.codeCell());
    private static final Column<String> UNIT = Column.required("unitCode", "单位代码", Units.codeCell());
    private static final Column<String> TITLE = Column.required("title", "职位名称", CellParser.text(100));
    private static final Column<String> LEVEL =
            Column.required("level", "职务层次", CellParser.oneOf(CodeTables.LEVEL.chinese()));
    private static final Column<PostClass> CLASS =
            Column.required("postClass", "职位类别", CellParser.oneOf(PostClass.class, PostClass::label));
    private static final Column<KeyPost> KEY_POST =
            Column.optional("keyPost", "关键岗位", CellParser.oneOf(KeyPost.class, KeyPost::label));
    private static final Column<Boolean> PRINCIPAL = Column.optional("principal", "是否正职", CellParser.bool());
    private static final Column<Boolean> CONGRESS = Column.optional("congress", "选举或者人大任命", CellParser.bool());
    private static final SheetSchema SCHEMA =
            SheetSchema.of(CODE, UNIT, TITLE, LEVEL, CLASS, KEY_POST, PRINCIPAL, CONGRESS);

    private final Database database;
    private final RosterEvents events;
    private final Audit audit;

    PostImport(SheetImporter importer, Database database, RosterEvents events, Audit audit) {
        super(importer);
        this.database = database;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "posts";
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
                new Staged("unit_code", "text"),
                new Staged("title", "text"),
                new Staged("level", "text"),
                new Staged("post_class", "text"),
                new Staged("key_post", "text"),
                new Staged("principal", "boolean"),
                new Staged("congress", "boolean"));
    }

    @Override
    protected List<? extends @Nullable Object> stage(RowValues row) {
        var keyPost = row.find(KEY_POST);
        var principal = row.find(PRINCIPAL);
        var congress = row.find(CONGRESS);
        return Arrays.asList(
                TimeOrderedId.next(),
                row.require(CODE),
                row.require(UNIT),
                row.require(TITLE),
                row.require(LEVEL),
                row.require(CLASS),
                keyPost == null ? KeyPost.NONE : keyPost,
                principal != null && principal,
                congress != null && congress);
    }

    @Override
    protected List<Check> checks(JobContext context) {
        return List.of(
                unique("code", "code"),
                new Check(
                        "code",
                        "already-exists",
                        new Text("职位代码已存在", "There is a post with this code already"),
                        Sql.of("SELECT s.row_number FROM sheet s JOIN post p ON p.code = s.code")),
                new Check(
                        "unitCode",
                        "unknown-unit",
                        new Text("没有这个单位，或该单位已撤销", "There is no such unit, or it is abolished"),
                        Sql.of(
                                "SELECT s.row_number FROM sheet s"
                                        + " WHERE NOT EXISTS (SELECT FROM unit u WHERE u.code = s.unit_code AND u.status = 'ACTIVE')")));
    }

    @Override
    protected void apply(JobContext context) {
        int rows = database.update(Sql.of("""
                INSERT INTO post (id, code, unit_id, title, level, post_class, key_post, principal, congress, version)
                SELECT s.id, s.code, u.id, s.title, s.level, s.post_class, s.key_post, s.principal, s.congress, 0
                FROM sheet s JOIN unit u ON u.code = s.unit_code"""));
        events.posts(Sql.of("SELECT id FROM sheet"));
        audit.record(context.caller(), "posts-imported", "job", context.id().toString(), Map.of("rows", rows));
    }
}
