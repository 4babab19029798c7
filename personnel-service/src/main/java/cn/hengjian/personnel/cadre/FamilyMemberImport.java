package cn.hengjian.personnel.cadre;

import cn.hengjian.personnel.codes.CodeTables;
import cn.hengjian.personnel.roster.FileAuthor;
import cn.hengjian.personnel.roster.RosterEvents;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports family members, encrypted before they are staged. */
@Singleton
class FamilyMemberImport extends SheetImport {

    private static final Column<String> RELATION = Column.required("relation", "称谓", CellParser.text(20));
    private static final Column<String> NAME = Column.required("name", "姓名", CellParser.text(60));
    private static final Column<LocalDate> BIRTH = Column.optional("birthDate", "出生日期", CellParser.date());
    private static final Column<String> POLITICAL_STATUS =
            Column.optional("politicalStatus", "政治面貌", CellParser.oneOf(CodeTables.POLITICAL_STATUS.chinese()));
    private static final Column<String> WORKPLACE = Column.optional("workplace", "工作单位及职务", CellParser.text(200));
    private static final Column<String> RELATIVE = Column.optional("relativeNumber", "亲属干部编号", CadreNumber.cell());
    private static final SheetSchema SCHEMA =
            SheetSchema.of(FileSheets.CADRE, RELATION, NAME, BIRTH, POLITICAL_STATUS, WORKPLACE, RELATIVE);

    private final Database database;
    private final FamilyFields fields;
    private final RosterEvents events;
    private final FileAuthor author;
    private final Audit audit;
    private final Clock clock;

    FamilyMemberImport(
            SheetImporter importer,
            Database database,
            FamilyFields fields,
            RosterEvents events,
            FileAuthor author,
            Audit audit,
            Clock clock) {
        super(importer);
        this.database = database;
        this.fields = fields;
        this.events = events;
        this.author = author;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "family-members";
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
                new Staged("cadre_number", "text"),
                new Staged("born", "date"),
                new Staged("relation", "bytea"),
                new Staged("name", "bytea"),
                new Staged("birth_date", "bytea"),
                new Staged("political_status", "bytea"),
                new Staged("workplace", "bytea"),
                new Staged("member_hash", "bytea"),
                new Staged("relative_number", "text"));
    }

    @Override
    protected List<? extends @Nullable Object> stage(RowValues row) {
        var id = TimeOrderedId.next();
        var cadre = row.require(FileSheets.CADRE);
        var relation = row.require(RELATION);
        var name = row.require(NAME);
        var born = row.find(BIRTH);
        return Arrays.asList(
                id,
                cadre,
                born,
                sealed("relation", relation, id),
                sealed("name", name, id),
                sealed("birth_date", born, id),
                sealed("political_status", row.find(POLITICAL_STATUS), id),
                sealed("workplace", row.find(WORKPLACE), id),
                fields.hash(cadre, relation, name),
                row.find(RELATIVE));
    }

    private @Nullable String sealed(String column, @Nullable Object value, UUID id) {
        return value == null ? null : fields.seal(column, value.toString(), id);
    }

    @Override
    protected List<Check> checks(JobContext context) {
        return List.of(
                unique("name", "member_hash"),
                FileSheets.knownCadre("cadreNumber", "cadre_number"),
                FileSheets.knownCadre("relativeNumber", "relative_number"),
                FileSheets.notInFuture("birthDate", "born", LocalDate.now(clock)),
                new Check(
                        "relativeNumber",
                        "own-relative",
                        new Text("亲属不能是本人", "Nobody is his or her own relative"),
                        Sql.of("SELECT row_number FROM sheet WHERE relative_number = cadre_number")),
                new Check(
                        "name",
                        "already-exists",
                        new Text("该家庭成员已登记", "The file has this family member already"),
                        Sql.of("SELECT s.row_number FROM sheet s JOIN cadre c ON c.number = s.cadre_number"
                                + " JOIN family_member f ON f.cadre_id = c.id AND f.member_hash = s.member_hash")));
    }

    @Override
    protected void apply(JobContext context) {
        author.is(context.caller());
        int rows = database.update(Sql.of("""
                INSERT INTO family_member (id, cadre_id, relation, name, birth_date, political_status, workplace,
                                           member_hash, relative_id)
                SELECT s.id, c.id, s.relation, s.name, s.birth_date, s.political_status, s.workplace, s.member_hash, r.id
                FROM sheet s JOIN cadre c ON c.number = s.cadre_number
                     LEFT JOIN cadre r ON r.number = s.relative_number"""));
        events.touch(Sql.of("SELECT o.id FROM sheet s JOIN cadre o ON o.number = s.cadre_number"));
        audit.record(
                context.caller(), "family-members-imported", "job", context.id().toString(), Map.of("rows", rows));
    }
}
