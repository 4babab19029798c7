package cn.hengjian.personnel.thirds;

import cn.hengjian.personnel.absence.AbsenceKind;
import cn.hengjian.personnel.absence.Absences;
import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.personnel.together.Portion;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.calendar.HolidayTables;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Working time, entered and shown. */
@ApplicationScoped
class WorkTimes {

    private static final String OBJECT = "work-time";

    private final Absences absences;
    private final HolidayTables holidays;
    private final Terms terms;
    private final Database database;
    private final Pages pages;
    private final Audit audit;
    private final Clock clock;

    WorkTimes(
            Absences absences,
            HolidayTables holidays,
            Terms terms,
            Database database,
            Pages pages,
            Audit audit,
            Clock clock) {
        this.absences = absences;
        this.holidays = holidays;
        this.terms = terms;
        this.database = database;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which entries a list holds; what is null doesn't matter. */
    record Filter(
            @Nullable String cadre,
            @Nullable String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Bucket bucket) {}

    Page<WorkTimeView> page(Filter filter, PageRequest request, Caller caller) {
        var select = select(caller)
                .andIfPresent("c.number = ?", filter.cadre())
                .andIfPresent("w.day >= ?::date", filter.from())
                .andIfPresent("w.day <= ?::date", filter.to())
                .andIfPresent("w.bucket = ?", filter.bucket());
        if (filter.unit() != null) {
            select.and(Units.within("u.path", filter.unit()));
        }
        return pages.page(select, Keyset.descending("w.day", "w.id"), request, WorkTimes::view);
    }

    @Transactional
    WorkTimeView enter(EnterWorkTime command, Caller caller) {
        // Held, so that no absence slips in.
        var cadre = database.find(
                        Sql.of(
                                        "SELECT c.id FROM cadre c JOIN unit u ON u.id = c.unit_id WHERE c.number = ?",
                                        command.cadreNumber())
                                .and(FileScope.predicate(caller))
                                .add("FOR NO KEY UPDATE OF c"),
                        row -> row.uuid("id"))
                .orElseThrow(() -> ThirdsProblem.invalid(
                        "/cadreNumber", "unknown-cadre", new Text("没有这名干部", "There is no such cadre")));
        requireWorked(cadre, command.day());
        var id = TimeOrderedId.next();
        database.update(Sql.of(
                "INSERT INTO work_time (id, cadre_id, day, portion, bucket, content, entered_by, entered_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                cadre,
                command.day(),
                command.portion(),
                command.bucket(),
                command.content(),
                caller.username(),
                clock.instant()));
        audit.record(caller, "work-time-entered", OBJECT, id.toString(), Map.of("bucket", command.bucket()));
        return require(id, caller);
    }

    @Transactional
    WorkTimeView cancel(UUID id, GiveReason command, Caller caller) {
        require(id, caller);
        int cancelled = database.update(Sql.of(
                "UPDATE work_time SET cancelled_by = ?, cancelled_for = ? WHERE id = ? AND cancelled_by IS NULL",
                caller.username(),
                command.reason(),
                id));
        if (cancelled == 0) {
            throw ThirdsProblem.absent();
        }
        audit.record(caller, "work-time-cancelled", OBJECT, id.toString(), Map.of());
        return require(id, caller);
    }

    /** The base is working days: no others are entered, none to come, and none of leave. A trip is work. */
    private void requireWorked(UUID cadre, LocalDate day) {
        if (day.isAfter(terms.today())) {
            throw ThirdsProblem.invalid("/day", "in-the-future", new Text("不能晚于今天", "Not after today"));
        }
        if (!holidays.calendar().isWorkingDay(day)) {
            throw ThirdsProblem.invalid("/day", "not-a-working-day", new Text("应为工作日", "A working day is expected"));
        }
        if (absences.on(cadre, day).filter(AbsenceKind.LEAVE::equals).isPresent()) {
            throw ThirdsProblem.invalid(
                    "/day", "on-leave", new Text("该日已登记请假", "There is leave on record on that day"));
        }
    }

    private WorkTimeView require(UUID id, Caller caller) {
        return database.find(select(caller).and("w.id = ?", id), WorkTimes::view)
                .orElseThrow(ThirdsProblem::absent);
    }

    private static Sql select(Caller caller) {
        return Sql.of(
                        "SELECT w.*, c.number AS cadre_number, c.name AS cadre_name, u.code AS unit_code"
                                + " FROM work_time w JOIN cadre c ON c.id = w.cadre_id JOIN unit u ON u.id = c.unit_id WHERE true")
                .and(FileScope.predicate(caller));
    }

    private static WorkTimeView view(Row row) throws SQLException {
        return new WorkTimeView(
                row.uuid("id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.date("day"),
                Portion.valueOf(row.text("portion")),
                Bucket.valueOf(row.text("bucket")),
                row.text("content"),
                row.text("entered_by"),
                row.textOrNull("cancelled_by"),
                row.textOrNull("cancelled_for"));
    }
}
