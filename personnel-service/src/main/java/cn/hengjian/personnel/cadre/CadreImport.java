package cn.hengjian.personnel.cadre;

import cn.hengjian.personnel.cadre.rules.LifeDates;
import cn.hengjian.personnel.codes.CodeTables;
import cn.hengjian.personnel.codes.Regions;
import cn.hengjian.personnel.roster.FileAuthor;
import cn.hengjian.personnel.roster.RosterEvents;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.identifier.CitizenId;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports cadre files. */
@Singleton
class CadreImport extends SheetImport {

    private static final Column<String> NUMBER = Column.required("number", "干部编号", CadreNumber.cell());
    private static final Column<String> NAME = Column.required("name", "姓名", CellParser.text(60));
    private static final Column<String> SEX =
            Column.required("sex", "性别", CellParser.oneOf(Map.of("1", "男", "2", "女")));
    private static final Column<LocalDate> BIRTH = Column.required("birthDate", "出生日期", CellParser.date());
    private static final Column<CitizenId> CITIZEN_ID = Column.required("citizenId", "公民身份号码", CitizenId::parse);
    private static final Column<String> ETHNICITY =
            Column.optional("ethnicity", "民族", CellParser.oneOf(CodeTables.ETHNICITY.chinese()));
    private static final Column<String> POLITICAL_STATUS =
            Column.optional("politicalStatus", "政治面貌", CellParser.oneOf(CodeTables.POLITICAL_STATUS.chinese()));
    private static final Column<String> NATIVE_PLACE = Column.optional("nativePlace", "籍贯", CellParser.text(100));
    private static final Column<String> NATIVE_REGION = Column.optional("nativeRegion", "籍贯区划代码", Regions.cell());
    private static final Column<String> BIRTH_REGION = Column.optional("birthRegion", "出生地区划代码", Regions.cell());
    private static final Column<LocalDate> WORK_START = Column.optional("workStart", "参加工作时间", CellParser.date());
    private static final Column<LocalDate> PARTY_JOINED = Column.optional("partyJoined", "入党时间", CellParser.date());
    private static final Column<String> LEVEL =
            Column.required("level", "职务层次", CellParser.oneOf(CodeTables.LEVEL.chinese()));
    private static final Column<String> RANK =
            Column.optional("rank", "职级", CellParser.oneOf(CodeTables.RANK.chinese()));
    private static final Column<String> UNIT = Column.required("unitCode", "管理单位代码", Units.codeCell());
    private static final SheetSchema SCHEMA = SheetSchema.of(
            NUMBER,
            NAME,
            SEX,
            BIRTH,
            CITIZEN_ID,
            ETHNICITY,
            POLITICAL_STATUS,
            NATIVE_PLACE,
            NATIVE_REGION,
            BIRTH_REGION,
            WORK_START,
            PARTY_JOINED,
            LEVEL,
            RANK,
            UNIT);

    private final Database database;
    private final CitizenIds citizenIds;
    private final CadreChecks checks;
    private final RosterEvents events;
    private final FileAuthor author;
    private final Audit audit;

    CadreImport(
            SheetImporter importer,
            Database database,
            CitizenIds citizenIds,
            CadreChecks checks,
            RosterEvents events,
            FileAuthor author,
            Audit audit) {
        super(importer);
        this.database = database;
        this.citizenIds = citizenIds;
        this.checks = checks;
        this.events = events;
        this.author = author;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "cadres";
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
                new Staged("number", "text"),
                new Staged("name", "text"),
                new Staged("pinyin", "text"),
                new Staged("sex", "text"),
                new Staged("birth_date", "date"),
                new Staged("citizen_id", "bytea"),
                new Staged("citizen_id_hash", "bytea"),
                new Staged("ethnicity", "text"),
                new Staged("political_status", "text"),
                new Staged("native_place", "text"),
                new Staged("native_region", "text"),
                new Staged("birth_region", "text"),
                new Staged("work_start", "date"),
                new Staged("party_joined", "date"),
                new Staged("level", "text"),
                new Staged("rank", "text"),
                new Staged("unit_code", "text"));
    }

    @Override
    protected List<? extends @Nullable Object> stage(RowValues row) {
        var id = TimeOrderedId.next();
        var citizenId = row.require(CITIZEN_ID);
        return Arrays.asList(
                id,
                row.require(NUMBER),
                row.require(NAME),
                Pinyin.of(row.require(NAME)),
                row.require(SEX),
                row.require(BIRTH),
                citizenIds.encrypt(citizenId, id),
                citizenIds.hash(citizenId),
                row.find(ETHNICITY),
                row.find(POLITICAL_STATUS),
                row.find(NATIVE_PLACE),
                row.find(NATIVE_REGION),
                row.find(BIRTH_REGION),
                row.find(WORK_START),
                row.find(PARTY_JOINED),
                row.require(LEVEL),
                row.find(RANK),
                row.require(UNIT));
    }

    @Override
    protected List<Check> checks(JobContext context) {
        return Stream.concat(
                        Stream.of(
                                unique("number", "number"),
                                unique("citizenId", "citizen_id_hash"),
                                new Check(
                                        "number",
                                        "already-exists",
                                        new Text("干部编号已存在", "There is a cadre with this number already"),
                                        Sql.of("SELECT s.row_number FROM sheet s JOIN cadre c ON c.number = s.number")),
                                new Check(
                                        "citizenId",
                                        "already-exists",
                                        new Text("该公民身份号码已有干部档案", "There is a file with this citizen id already"),
                                        Sql.of("SELECT s.row_number FROM sheet s"
                                                + " JOIN cadre c ON c.citizen_id_hash = s.citizen_id_hash")),
                                new Check(
                                        "unitCode",
                                        "unknown-unit",
                                        new Text("没有这个单位，或该单位已撤销", "There is no such unit, or it is abolished"),
                                        Sql.of(
                                                "SELECT s.row_number FROM sheet s"
                                                        + " WHERE NOT EXISTS (SELECT FROM unit u WHERE u.code = s.unit_code AND u.status = 'ACTIVE')"))),
                        lifeDates(checks.today()))
                .toList();
    }

    /** {@link LifeDates#objections} as sets. */
    private static Stream<Check> lifeDates(CadreChecks.Today today) {
        var day = today.day();
        int work = today.ages().work();
        int party = today.ages().party();
        return Stream.of(LifeDates.Objection.values())
                .map(objection -> new Check(
                        objection.field(),
                        CadreChecks.code(objection),
                        objection.text(),
                        Sql.of("SELECT row_number FROM sheet WHERE")
                                .add(
                                        switch (objection) {
                                            case BORN_TOO_EARLY -> Sql.of("birth_date < '1900-01-01'");
                                            case BORN_TOO_LATE ->
                                                Sql.of("birth_date + make_interval(years => ?) > ?::date", work, day);
                                            case WORK_TOO_EARLY ->
                                                Sql.of("work_start < birth_date + make_interval(years => ?)", work);
                                            case WORK_IN_FUTURE -> Sql.of("work_start > ?::date", day);
                                            case PARTY_TOO_EARLY ->
                                                Sql.of("party_joined < birth_date + make_interval(years => ?)", party);
                                            case PARTY_IN_FUTURE -> Sql.of("party_joined > ?::date", day);
                                        })));
    }

    @Override
    protected void apply(JobContext context) {
        author.is(context.caller());
        int rows = database.update(Sql.of("""
                INSERT INTO cadre (id, number, name, pinyin, sex, birth_date, citizen_id, citizen_id_hash, ethnicity,
                                   political_status, native_place, native_region, birth_region, work_start,
                                   party_joined, level, rank, unit_id, version)
                SELECT s.id, s.number, s.name, s.pinyin, s.sex, s.birth_date, s.citizen_id, s.citizen_id_hash, s.ethnicity,
                       s.political_status, s.native_place, s.native_region, s.birth_region, s.work_start,
                       s.party_joined, s.level, s.rank, u.id, 0
                FROM sheet s JOIN unit u ON u.code = s.unit_code"""));
        events.cadres(Sql.of("SELECT id FROM sheet"));
        audit.record(context.caller(), "cadres-imported", "job", context.id().toString(), Map.of("rows", rows));
    }
}
