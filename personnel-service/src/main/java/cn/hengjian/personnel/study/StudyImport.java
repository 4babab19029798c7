package cn.hengjian.personnel.study;

import cn.hengjian.personnel.cadre.CadreNumber;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.personnel.study.rules.StudyState;
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
import cn.hengjian.platform.workflow.Transitions;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Imports the participants of a class, whole days each. The organiser's list says who was there, so the records count at
 * once; a training that a file has by the same name and days is named and not kept a second time.
 */
@Singleton
class StudyImport extends SheetImport {

    private static final Column<String> CADRE = Column.required("cadreNumber", "干部编号", CadreNumber.cell());
    private static final Column<String> TITLE = Column.required("title", "培训班名称", CellParser.text(100));
    private static final Column<String> ORGANISER = Column.required("organiser", "主办单位", CellParser.text(100));
    private static final Column<LocalDate> START = Column.required("startDate", "起始日期", CellParser.date());
    private static final Column<LocalDate> END = Column.required("endDate", "结束日期", CellParser.date());
    private static final Column<String> TOPIC = Column.required("topic", "主题代码", CellParser.code(32));
    private static final Column<StudyMode> MODE =
            Column.required("mode", "学习形式", CellParser.oneOf(StudyMode.class, StudyMode::label));
    private static final Column<BigDecimal> HOURS =
            Column.required("hours", "学时", CellParser.decimal(StudyPolicy.QUARTER, BigDecimal.valueOf(2000), 2));
    private static final Column<String> EVIDENCE = Column.required("evidence", "佐证", CellParser.text(1000));
    private static final SheetSchema SCHEMA =
            SheetSchema.of(CADRE, TITLE, ORGANISER, START, END, TOPIC, MODE, HOURS, EVIDENCE);

    private static final String FILE = "SELECT s.row_number FROM sheet s JOIN cadre c ON c.number = s.cadre_number"
            + " JOIN unit u ON u.id = c.unit_id WHERE true";

    private final Database database;
    private final Transitions transitions;
    private final Terms terms;
    private final Audit audit;

    StudyImport(SheetImporter importer, Database database, Transitions transitions, Terms terms, Audit audit) {
        super(importer);
        this.database = database;
        this.transitions = transitions;
        this.terms = terms;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "study-records";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ORGANISATION, Roles.UNIT_HR);
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
                new Staged("title", "text"),
                new Staged("organiser", "text"),
                new Staged("start_date", "date"),
                new Staged("end_date", "date"),
                new Staged("topic", "text"),
                new Staged("mode", "text"),
                new Staged("hours", "numeric"),
                new Staged("evidence", "text"));
    }

    @Override
    protected List<? extends @Nullable Object> stage(RowValues row) {
        return Arrays.asList(
                TimeOrderedId.next(),
                row.require(CADRE),
                row.require(TITLE),
                row.require(ORGANISER),
                row.require(START),
                row.require(END),
                row.require(TOPIC),
                row.require(MODE),
                row.require(HOURS),
                row.require(EVIDENCE));
    }

    @Override
    protected List<Check> checks(JobContext context) {
        var policy = new StudyPolicy(terms.inForce());
        var caller = context.caller();
        return List.of(
                new Check(
                        "cadreNumber",
                        "unknown-cadre",
                        StudyFaults.UNKNOWN_CADRE,
                        Sql.of("SELECT s.row_number FROM sheet s WHERE s.row_number NOT IN (" + FILE)
                                .and(FileScope.predicate(caller))
                                .add(")")),
                new Check(
                        "cadreNumber",
                        "own-record",
                        new Text("不得导入本人的学习记录", "Nobody imports study of his or her own"),
                        Sql.of("SELECT row_number FROM sheet WHERE cadre_number = ?", caller.cadre())),
                new Check(
                        "topic",
                        "unknown-code",
                        new Text("没有此主题；可用：%s", "There is no such topic; there are: %s")
                                .with(String.join(", ", policy.topics().codes())),
                        Sql.of(
                                "SELECT row_number FROM sheet WHERE NOT topic = ANY (?::text[])",
                                policy.topics().codes())),
                new Check(
                        "endDate",
                        "before-start",
                        StudyFaults.BEFORE_START,
                        Sql.of("SELECT row_number FROM sheet WHERE end_date < start_date")),
                new Check(
                        "endDate",
                        "in-future",
                        StudyFaults.IN_FUTURE,
                        Sql.of("SELECT row_number FROM sheet WHERE end_date > ?::date", terms.today())),
                new Check(
                        "endDate",
                        "another-year",
                        StudyFaults.ANOTHER_YEAR,
                        Sql.of("SELECT row_number FROM sheet"
                                + " WHERE date_part('year', end_date) > date_part('year', start_date)")),
                new Check(
                        "hours",
                        "not-in-steps",
                        StudyFaults.notInSteps(policy),
                        Sql.of("SELECT row_number FROM sheet WHERE hours % ? <> 0", policy.hoursStep())),
                new Check(
                        "hours",
                        "too-many",
                        StudyFaults.tooMany(policy),
                        Sql.of(
                                "SELECT row_number FROM sheet WHERE end_date >= start_date"
                                        + " AND hours > (end_date - start_date + 1) * ?::numeric",
                                policy.hoursPerDay())),
                new Check(
                        null,
                        "overlaps-row",
                        new Text("与表中另一行的时间重叠", "It overlaps another row"),
                        Sql.of("SELECT s.row_number FROM sheet s WHERE EXISTS (SELECT FROM sheet o"
                                + " WHERE o.cadre_number = s.cadre_number AND o.row_number < s.row_number"
                                + " AND o.start_date <= s.end_date AND s.start_date <= o.end_date)")),
                new Check(
                        null,
                        "overlaps",
                        StudyProblem.OVERLAP.title(),
                        Sql.of("SELECT s.row_number FROM sheet s JOIN cadre c ON c.number = s.cadre_number"
                                + " WHERE s.end_date >= s.start_date AND EXISTS (SELECT FROM study_record r"
                                + " WHERE r.cadre_id = c.id AND r.state IN ('SUBMITTED', 'CONFIRMED')"
                                + " AND r.start_date <= s.end_date AND s.start_date <= r.end_date)")));
    }

    @Override
    protected void apply(JobContext context) {
        var pack = terms.inForce();
        var caller = context.caller();
        var ids = database.list(
                Sql.of(
                        """
                        INSERT INTO study_record (id, cadre_id, topic, mode, training_id, title, organiser, start_date,
                            end_date, portion, hours, evidence, state, entered_by, entered_on, decided_by, decided_on,
                            policy_pack, policy_version)
                        SELECT s.id, c.id, s.topic, s.mode, t.id, CASE WHEN t.id IS NULL THEN s.title END,
                            CASE WHEN t.id IS NULL THEN s.organiser END, s.start_date, s.end_date, 'FULL', s.hours,
                            s.evidence, ?, ?, ?, ?, ?, ?, ?
                        FROM sheet s JOIN cadre c ON c.number = s.cadre_number
                            LEFT JOIN training t ON t.cadre_id = c.id AND t.name = s.title
                                AND t.start_date = s.start_date AND t.end_date = s.end_date
                        RETURNING id""",
                        StudyState.CONFIRMED,
                        caller.username(),
                        terms.today(),
                        caller.username(),
                        terms.today(),
                        pack.pack(),
                        pack.version()),
                row -> row.uuid("id"));
        transitions.beginAll(
                StudyStates.MACHINE, ids, StudyState.CONFIRMED, caller, StudyStates.rules(pack.reference()));
        audit.record(caller, "study-records-imported", "job", context.id().toString(), Map.of("rows", ids.size()));
    }
}
