package cn.hengjian.personnel.absence;

import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Absences, kept and shown. */
@ApplicationScoped
public class Absences {

    private static final String OBJECT = "absence";
    private static final String SELECT =
            "SELECT id, kind, lower(days) AS first_day, upper(days) - 1 AS last_day, note, recorded_by, cancelled_by,"
                    + " cancelled_for FROM absence";

    private final Database database;
    private final Audit audit;
    private final Clock clock;

    Absences(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    List<AbsenceView> list(UUID cadre, Caller caller) {
        requireVisible(cadre, caller, "");
        return database.list(Sql.of(SELECT + " WHERE cadre_id = ? ORDER BY days", cadre), Absences::view);
    }

    @Transactional
    AbsenceView record(UUID cadre, RecordAbsence command, Caller caller) {
        if (command.lastDay().isBefore(command.firstDay())) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at("/lastDay", "before-first-day", new Text("不能早于首日", "Not before the first day")));
        }
        // Held, so that no day at the grassroots, visit or working time is written meanwhile.
        requireVisible(cadre, caller, " FOR NO KEY UPDATE OF c");
        requireUnspent(
                cadre,
                command,
                "together_day WHERE state NOT IN ('REJECTED', 'CANCELLED')",
                AbsenceProblem.AT_THE_GRASSROOTS,
                new Text("%s 已有“三同”记录，须先予撤销", "On %s there is a three-togethers day; cancel it first"));
        requireUnspent(
                cadre,
                command,
                "contact_visit WHERE cancelled_by IS NULL",
                AbsenceProblem.ON_A_VISIT,
                new Text("%s 已有联系走访记录，须先予撤销", "On %s there is a visit to a contact; cancel it first"));
        if (command.kind() == AbsenceKind.LEAVE) {
            requireUnspent(
                    cadre,
                    command,
                    "work_time WHERE cancelled_by IS NULL",
                    AbsenceProblem.AT_WORK,
                    new Text("%s 已登记工作时间，须先予撤销", "On %s there is working time on record; cancel it first"));
        }
        var id = TimeOrderedId.next();
        database.update(Sql.of(
                "INSERT INTO absence (id, cadre_id, kind, days, note, recorded_by, recorded_at)"
                        + " VALUES (?, ?, ?, daterange(?, ?, '[]'), ?, ?, ?)",
                id,
                cadre,
                command.kind(),
                command.firstDay(),
                command.lastDay(),
                command.note(),
                caller.username(),
                clock.instant()));
        audit.record(caller, "absence-recorded", OBJECT, id.toString(), Map.of("cadre", cadre));
        return require(id);
    }

    @Transactional
    AbsenceView cancel(UUID cadre, UUID id, CancelAbsence command, Caller caller) {
        requireVisible(cadre, caller, "");
        int cancelled = database.update(Sql.of(
                "UPDATE absence SET cancelled_by = ?, cancelled_for = ?"
                        + " WHERE id = ? AND cadre_id = ? AND cancelled_by IS NULL",
                caller.username(),
                command.reason(),
                id,
                cadre));
        if (cancelled == 0) {
            throw new ProblemException(
                    HttpProblem.NOT_FOUND, new Text("没有这项有效的请假、出差记录", "There is no such absence that holds"));
        }
        audit.record(caller, "absence-cancelled", OBJECT, id.toString(), Map.of("cadre", cadre));
        return require(id);
    }

    /** Refuses an absence on a day on which the cadre was elsewhere. */
    private void requireUnspent(UUID cadre, RecordAbsence command, String days, AbsenceProblem problem, Text detail) {
        database.find(
                        Sql.of("SELECT day FROM " + days)
                                .and("cadre_id = ?", cadre)
                                .and("day BETWEEN ? AND ?", command.firstDay(), command.lastDay())
                                .add("ORDER BY day LIMIT 1"),
                        row -> row.date("day"))
                .ifPresent(day -> {
                    throw new ProblemException(problem, detail.with(day));
                });
    }

    /** Whether a cadre is away on a day, and why. */
    public Optional<AbsenceKind> on(UUID cadre, LocalDate day) {
        return database.find(
                Sql.of(
                        "SELECT kind FROM absence WHERE cadre_id = ? AND days @> ?::date AND cancelled_by IS NULL",
                        cadre,
                        day),
                row -> AbsenceKind.valueOf(row.text("kind")));
    }

    private AbsenceView require(UUID id) {
        return database.require(Sql.of(SELECT + " WHERE id = ?", id), Absences::view);
    }

    private void requireVisible(UUID cadre, Caller caller, String hold) {
        var visible = database.find(
                Sql.of("SELECT c.id FROM cadre c JOIN unit u ON u.id = c.unit_id WHERE c.id = ?", cadre)
                        .and(FileScope.predicate(caller))
                        .add(hold),
                row -> true);
        if (visible.isEmpty()) {
            throw FileScope.absent();
        }
    }

    private static AbsenceView view(Row row) throws SQLException {
        return new AbsenceView(
                row.uuid("id"),
                AbsenceKind.valueOf(row.text("kind")),
                row.date("first_day"),
                row.date("last_day"),
                row.textOrNull("note"),
                row.text("recorded_by"),
                row.textOrNull("cancelled_by"),
                row.textOrNull("cancelled_for"));
    }
}
