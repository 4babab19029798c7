package cn.hengjian.supervision.terms;

import cn.hengjian.platform.calendar.HolidayTables;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.platform.time.WorkingCalendar;
import cn.hengjian.supervision.sight.Reader;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Knows the day, the pack in force, and the deadlines of each case. */
@ApplicationScoped
public class Terms {

    private final Policies policies;
    private final HolidayTables holidays;
    private final Database database;
    private final ObjectMapper mapper;
    private final Clock clock;

    Terms(Policies policies, HolidayTables holidays, Database database, ObjectMapper mapper, Clock clock) {
        this.policies = policies;
        this.holidays = holidays;
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The legal day. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What a new case runs under. */
    public PolicyPack inForce() {
        return policies.inForce(Policies.CURRENT, today());
    }

    /** What an old case runs under. */
    public PolicyPack version(String pack, int version) {
        return policies.version(pack, version);
    }

    /** What an old case runs under in a step that its version knows nothing of yet: the pack in force, then. */
    public PolicyPack knowing(String key, String pack, int version) {
        var own = version(pack, version);
        return own.values().containsKey(key) ? own : inForce();
    }

    /**
     * Reckons a deadline and keeps it with its explanation.
     *
     * @param start the day that sets the period going, not counted
     * @param warnBefore how many working days before the deadline to remind
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public LocalDate set(
            UUID subject, Purpose purpose, LocalDate start, LegalPeriod period, int warnBefore, Caller caller) {
        return keep(subject, purpose, start, period, warnBefore, caller).due();
    }

    /** The same, for who keeps the day of the reminder beside the deadline. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Deadline keep(
            UUID subject, Purpose purpose, LocalDate start, LegalPeriod period, int warnBefore, Caller caller) {
        var deadline = Deadline.of(start, period, holidays.calendar(), warnBefore);
        database.update(Sql.of(
                "INSERT INTO deadline (subject_id, ordinal, purpose, start_day, period, due, warning, explanation,"
                        + " set_by, set_at)"
                        + " SELECT ?, count(*) + 1, ?, ?, ?, ?, ?, ?::jsonb, ?, ? FROM deadline WHERE subject_id = ?",
                subject,
                purpose,
                deadline.start(),
                deadline.period().toString(),
                deadline.due(),
                deadline.warning(),
                json(deadline.explanation()),
                caller.username(),
                clock.instant(),
                subject));
        return deadline;
    }

    /** The day on which a period ends that starts today, for many cases at once; none of them keeps it. */
    public LocalDate dueFromToday(LegalPeriod period) {
        return Deadline.of(today(), period, holidays.calendar(), 0).due();
    }

    /**
     * The time by which a deadline is put off, in the days that its own period counts.
     *
     * @param days what was asked for, at {@code /days} of the request
     * @param most what may be asked for
     * @param extended the period of the deadline
     */
    public static LegalPeriod extension(int days, int most, LegalPeriod extended) {
        if (days > most) {
            var limit = new LegalPeriod(most, extended.unit()).description();
            throw ProblemException.invalid(
                    List.of(Violation.at("/days", "out-of-range", new Text("最多延长 %s", "At most %s").with(limit))));
        }
        return new LegalPeriod(days, extended.unit());
    }

    /** Which days are worked, as it is known now. */
    public WorkingCalendar calendar() {
        return holidays.calendar();
    }

    /** A deadline with its explanation that is kept nowhere; the parameters are those of {@link #set}. */
    public DeadlineView reckon(Purpose purpose, LocalDate start, LegalPeriod period, int warnBefore, Reader reader) {
        var deadline = Deadline.of(start, period, holidays.calendar(), warnBefore);
        return new DeadlineView(
                purpose,
                deadline.start(),
                deadline.period().toString(),
                deadline.due(),
                deadline.warning(),
                read(deadline.explanation(), reader));
    }

    /** The latest deadline of a case for any of these purposes. */
    public Optional<DeadlineView> find(UUID subject, Reader reader, Purpose... purposes) {
        return database.find(
                Sql.of(
                        "SELECT purpose, start_day, period, due, warning, explanation FROM deadline"
                                + " WHERE subject_id = ? AND purpose = ANY (?) ORDER BY ordinal DESC LIMIT 1",
                        subject,
                        Arrays.stream(purposes).map(Purpose::name).toList()),
                row -> view(row, reader));
    }

    /** Every deadline of a case for a purpose, in the order in which they were set. */
    public List<DeadlineView> list(UUID subject, Reader reader, Purpose purpose) {
        return database.list(
                Sql.of(
                        "SELECT purpose, start_day, period, due, warning, explanation FROM deadline"
                                + " WHERE subject_id = ? AND purpose = ? ORDER BY ordinal",
                        subject,
                        purpose),
                row -> view(row, reader));
    }

    /** The latest deadline of a case for each purpose, in the order in which they were set. */
    public List<DeadlineView> latest(UUID subject, Reader reader) {
        return database.list(
                Sql.of(
                        "SELECT purpose, start_day, period, due, warning, explanation FROM deadline d WHERE subject_id = ?"
                                + " AND NOT EXISTS (SELECT FROM deadline later WHERE later.subject_id = d.subject_id"
                                + " AND later.purpose = d.purpose AND later.ordinal > d.ordinal) ORDER BY ordinal",
                        subject),
                row -> view(row, reader));
    }

    private DeadlineView view(Row row, Reader reader) throws SQLException {
        return new DeadlineView(
                Purpose.valueOf(row.text("purpose")),
                row.date("start_day"),
                row.text("period"),
                row.date("due"),
                row.date("warning"),
                read(steps(row.text("explanation")), reader));
    }

    private static List<DeadlineView.Step> read(List<Deadline.Step> steps, Reader reader) {
        return steps.stream()
                .map(step ->
                        new DeadlineView.Step(step.kind().name(), step.from(), step.to(), reader.read(step.text())))
                .toList();
    }

    private String json(List<Deadline.Step> steps) {
        try {
            return mapper.writeValueAsString(steps);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("steps are always JSON", e);
        }
    }

    private List<Deadline.Step> steps(String json) {
        try {
            return List.of(mapper.readValue(json, Deadline.Step[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("only this class writes the steps", e);
        }
    }
}
