package cn.hengjian.platform.calendar;

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
import java.util.UUID;

/** The deadlines of a service's cases, each kept with the steps of its reckoning; what is set anew stands beside the old. */
@ApplicationScoped
public class Deadlines {

    private final HolidayTables holidays;
    private final Database database;
    private final ObjectMapper mapper;
    private final Clock clock;

    Deadlines(HolidayTables holidays, Database database, ObjectMapper mapper, Clock clock) {
        this.holidays = holidays;
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * A deadline of a case.
     *
     * @param purpose the name of what the service calls it
     */
    public record Kept(
            String purpose,
            LocalDate start,
            String period,
            LocalDate due,
            LocalDate warning,
            List<Deadline.Step> explanation) {}

    /**
     * Reckons a deadline that is kept nowhere.
     *
     * @param start the day that sets the period going, not counted
     * @param warnBefore how many working days before the deadline to remind
     */
    public Deadline reckon(LocalDate start, LegalPeriod period, int warnBefore) {
        return Deadline.of(start, period, holidays.calendar(), warnBefore);
    }

    /** Reckons a deadline and keeps it with its explanation; the parameters are those of {@link #reckon}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Deadline keep(
            UUID subject, Enum<?> purpose, LocalDate start, LegalPeriod period, int warnBefore, Caller caller) {
        return keepAll(List.of(subject), purpose, start, period, warnBefore, caller);
    }

    /** The same for many cases at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Deadline keepAll(
            List<UUID> subjects, Enum<?> purpose, LocalDate start, LegalPeriod period, int warnBefore, Caller caller) {
        var deadline = reckon(start, period, warnBefore);
        database.update(Sql.of(
                "INSERT INTO deadline (subject_id, ordinal, purpose, start_day, period, due, warning, explanation,"
                        + " set_by, set_at)"
                        + " SELECT s.id, (SELECT count(*) + 1 FROM deadline d WHERE d.subject_id = s.id), ?, ?, ?, ?, ?, ?::jsonb,"
                        + " ?, ? FROM unnest(?::uuid[]) AS s (id)",
                purpose,
                deadline.start(),
                deadline.period().toString(),
                deadline.due(),
                deadline.warning(),
                json(deadline.explanation()),
                caller.username(),
                clock.instant(),
                subjects));
        return deadline;
    }

    /** Every deadline of a case, in the order in which they were set. */
    public List<Kept> list(UUID subject) {
        return database.list(
                Sql.of(
                        "SELECT purpose, start_day, period, due, warning, explanation FROM deadline"
                                + " WHERE subject_id = ? ORDER BY ordinal",
                        subject),
                this::kept);
    }

    private Kept kept(Row row) throws SQLException {
        return new Kept(
                row.text("purpose"),
                row.date("start_day"),
                row.text("period"),
                row.date("due"),
                row.date("warning"),
                steps(row.text("explanation")));
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
