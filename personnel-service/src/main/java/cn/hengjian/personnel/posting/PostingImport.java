package cn.hengjian.personnel.posting;

import cn.hengjian.personnel.cadre.CadreNumber;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports main postings of the present and the past. */
@Singleton
class PostingImport extends SheetImport {

    private static final Column<String> CADRE = Column.required("cadreNumber", "干部编号", CadreNumber.cell());
    private static final Column<String> POST = Column.required("postCode", "职位代码", Units.codeCell());
    private static final Column<LocalDate> FROM = Column.required("validFrom", "任职日期", CellParser.date());
    private static final Column<LocalDate> TO = Column.optional("validTo", "免职日期", CellParser.date());
    private static final Column<String> DOCUMENT = Column.required("document", "任免文号", CellParser.text(100));
    private static final SheetSchema SCHEMA = SheetSchema.of(CADRE, POST, FROM, TO, DOCUMENT);

    /** Rows whose period is one. The others are named by their own check and would break the ranges. */
    static final String PERIODS = "(SELECT * FROM sheet WHERE valid_to IS NULL OR valid_to > valid_from)";

    private final Database database;
    private final RosterEvents events;
    private final LimitChecks limits;
    private final Audit audit;

    PostingImport(SheetImporter importer, Database database, RosterEvents events, LimitChecks limits, Audit audit) {
        super(importer);
        this.limits = limits;
        this.database = database;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "postings";
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
                new Staged("post_code", "text"),
                new Staged("valid_from", "date"),
                new Staged("valid_to", "date"),
                new Staged("document", "text"));
    }

    @Override
    protected List<? extends @Nullable Object> stage(RowValues row) {
        return Arrays.asList(
                TimeOrderedId.next(),
                row.require(CADRE),
                row.require(POST),
                row.require(FROM),
                row.find(TO),
                row.require(DOCUMENT));
    }

    @Override
    protected List<Check> checks(JobContext context) {
        events.keepPostingChangesOut();
        return Stream.concat(own().stream(), limits.list().stream()).toList();
    }

    private static List<Check> own() {
        return List.of(
                new Check(
                        "cadreNumber",
                        "unknown-cadre",
                        new Text("没有这名干部", "There is no such cadre"),
                        Sql.of("SELECT s.row_number FROM sheet s"
                                + " WHERE NOT EXISTS (SELECT FROM cadre c WHERE c.number = s.cadre_number)")),
                new Check(
                        "postCode",
                        "unknown-post",
                        new Text("没有这个职位", "There is no such post"),
                        Sql.of("SELECT s.row_number FROM sheet s"
                                + " WHERE NOT EXISTS (SELECT FROM post p WHERE p.code = s.post_code)")),
                new Check(
                        "validTo",
                        "not-after-start",
                        new Text("免职日期应晚于任职日期", "The day of removal must be after the day of appointment"),
                        Sql.of("SELECT row_number FROM sheet WHERE valid_to <= valid_from")),
                new Check(
                        "validFrom",
                        "before-birth",
                        new Text("任职日期早于出生日期", "Appointed before birth"),
                        Sql.of("SELECT s.row_number FROM sheet s JOIN cadre c ON c.number = s.cadre_number"
                                + " WHERE s.valid_from <= c.birth_date")),
                new Check(
                        "postCode",
                        "promotion-barred",
                        new Text("影响期内不得提拔", "No promotion while an effect of a measure runs"),
                        barred("e.kind = 'NO_PROMOTION' AND level_order(p.level) > level_order(c.level)")),
                new Check(
                        "postCode",
                        "appointment-barred",
                        new Text("影响期内不得任此职", "No such appointment while an effect of a measure runs"),
                        barred("(e.kind = 'NO_APPOINTMENT' OR e.kind = 'NO_LEADING_POST' AND p.level <> 'NONE')")),
                overlapInSheet(
                        "postCode", "post_code", "该职位在表中另一行的时段内已有人任职", "Another row has the post held in that time"),
                overlapInSheet(
                        "cadreNumber",
                        "cadre_number",
                        "该干部在表中另一行的时段内已有主任职",
                        "Another row gives the cadre a main post in that time"),
                new Check(
                        "postCode",
                        "post-occupied",
                        new Text("该职位在该时段已有人任职", "The post is held in that time"),
                        Sql.of("SELECT DISTINCT s.row_number FROM " + PERIODS + " s JOIN post p ON p.code = s.post_code"
                                + " JOIN posting h ON h.post_id = p.id AND upper_inf(h.recorded)"
                                + " AND h.valid && daterange(s.valid_from, s.valid_to)")),
                new Check(
                        "cadreNumber",
                        "main-post-held",
                        new Text("该干部在该时段已有主任职", "The cadre has a main post in that time"),
                        Sql.of("SELECT DISTINCT s.row_number FROM " + PERIODS
                                + " s JOIN cadre c ON c.number = s.cadre_number"
                                + " JOIN posting h ON h.cadre_id = c.id AND h.kind = 'MAIN' AND upper_inf(h.recorded)"
                                + " AND h.valid && daterange(s.valid_from, s.valid_to)")));
    }

    /** The rows that an effect of a measure bars on the first day. */
    private static Sql barred(String what) {
        return Sql.of("SELECT s.row_number FROM sheet s JOIN cadre c ON c.number = s.cadre_number"
                + " JOIN post p ON p.code = s.post_code WHERE EXISTS (SELECT FROM effect e WHERE e.cadre_id = c.id AND "
                + what
                + " AND s.valid_from BETWEEN e.from_day AND e.until_day"
                + " AND (e.ended_on IS NULL OR e.ended_on > s.valid_from))");
    }

    /** Refuses each row that begins before an earlier one of the same post or cadre has ended. */
    private static Check overlapInSheet(String column, String stagedColumn, String zhCN, String en) {
        return new Check(
                column,
                "overlapping-row",
                new Text(zhCN, en),
                Sql.of("SELECT row_number FROM (SELECT s.row_number, s.valid_from,"
                        + " max(coalesce(s.valid_to, 'infinity')) OVER (PARTITION BY s." + stagedColumn
                        + " ORDER BY s.valid_from, s.row_number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)"
                        + " AS earlier_end FROM " + PERIODS + " s) ordered WHERE valid_from < earlier_end"));
    }

    @Override
    protected void apply(JobContext context) {
        int rows = database.update(Sql.of("""
                INSERT INTO posting (id, recorded, cadre_id, post_id, kind, valid, appointment_document, recorded_by)
                SELECT s.id, tstzrange(clock_timestamp(), NULL), c.id, p.id, 'MAIN',
                       daterange(s.valid_from, s.valid_to), s.document, ?
                FROM sheet s JOIN cadre c ON c.number = s.cadre_number JOIN post p ON p.code = s.post_code
                """, context.caller().username()));
        events.postings(Sql.of("SELECT o.id FROM sheet s JOIN cadre o ON o.number = s.cadre_number"));
        audit.record(context.caller(), "postings-imported", "job", context.id().toString(), Map.of("rows", rows));
    }
}
