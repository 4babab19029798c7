package cn.hengjian.personnel.casework;

import cn.hengjian.platform.calendar.HolidayTables;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.platform.time.LegalPeriod;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Knows the day, the pack that a case runs under, and the deadlines of each case. */
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
    public Deadline keep(UUID subject, Task task, LocalDate start, LegalPeriod period, int warnBefore, Caller caller) {
        var deadline = Deadline.of(start, period, holidays.calendar(), warnBefore);
        database.update(Sql.of(
                "INSERT INTO deadline (subject_id, ordinal, task, start_day, period, due, warning, explanation, set_by,"
                        + " set_at)"
                        + " SELECT ?, count(*) + 1, ?, ?, ?, ?, ?, ?::jsonb, ?, ? FROM deadline WHERE subject_id = ?",
                subject,
                task,
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

    /** The last day of a period that nobody keeps. */
    public LocalDate lastDay(LocalDate start, LegalPeriod period) {
        return Deadline.of(start, period, holidays.calendar(), 0).due();
    }

    /** The last day of the latest deadline of a case for a task. */
    public LocalDate latestDue(UUID subject, Task task) {
        return database.require(
                Sql.of(
                        "SELECT due FROM deadline WHERE subject_id = ? AND task = ? ORDER BY ordinal DESC LIMIT 1",
                        subject,
                        task),
                row -> row.date("due"));
    }

    /** Every deadline of a case, in the order in which they were set. */
    public List<DeadlineView> list(UUID subject, Locale language) {
        return database.list(
                Sql.of(
                        "SELECT task, start_day, period, due, warning, explanation FROM deadline"
                                + " WHERE subject_id = ? ORDER BY ordinal",
                        subject),
                row -> view(row, language));
    }

    private DeadlineView view(Row row, Locale language) throws SQLException {
        return new DeadlineView(
                Task.valueOf(row.text("task")),
                row.date("start_day"),
                row.text("period"),
                row.date("due"),
                row.date("warning"),
                steps(row.text("explanation")).stream()
                        .map(step -> new DeadlineView.Step(
                                step.kind().name(),
                                step.from(),
                                step.to(),
                                step.text().in(language)))
                        .toList());
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
