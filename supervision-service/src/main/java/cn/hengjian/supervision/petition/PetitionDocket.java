package cn.hengjian.supervision.petition;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.time.WorkingCalendar;
import cn.hengjian.supervision.docket.DocketItem;
import cn.hengjian.supervision.docket.DocketSource;
import cn.hengjian.supervision.docket.rules.DaysLeft;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * What falls due of claims: the unit sees what it owes and what it has to review, the offices what they owe and what a
 * unit is late with.
 */
@ApplicationScoped
class PetitionDocket implements DocketSource {

    private final Database database;
    private final Terms terms;

    PetitionDocket(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    @Override
    public List<DocketItem> list(Question question, int limit) {
        var today = question.today();
        var reader = question.reader();
        var select = Sql.of(
                        "SELECT p.id, p.task, p.due AS day, p.due < ? AS overdue, o.number,"
                                + " coalesce(u.code, a.code) AS unit_code, coalesce(u.name, a.name) AS unit_name,",
                        today)
                .add(PetitionRepository.factColumns(reader))
                .add(PetitionRepository.TABLES)
                .and("p.task IS NOT NULL")
                .and(PetitionSight.of(reader))
                .and(tasks(today, reader));
        var calendar = terms.calendar();
        return database.list(
                question.narrowed(select, "p.due", "p.id", limit), row -> item(row, today, calendar, reader));
    }

    private static Sql tasks(LocalDate today, Reader reader) {
        var units = reader.caller().units();
        var tasks = Sql.of("false");
        if (reader.caller().hasAny(PetitionStates.UNIT)) {
            tasks.add("OR (p.task IN ('ACCEPT', 'HANDLE') AND")
                    .add(reader.serves("u.path"))
                    .add(
                            ") OR (p.task IN ('REVIEW', 'RE_REVIEW') AND EXISTS (SELECT FROM unit own"
                                    + " WHERE own.code = ANY (?) AND own.path = subpath(b.path, 0, -1)))",
                            units);
        }
        if (PetitionSight.isOffice(reader)) {
            tasks.add("OR p.task IN ('TRANSFER', 'REVIEW', 'RE_REVIEW') OR p.due < ?", today);
        }
        return tasks;
    }

    private static DocketItem item(Row row, LocalDate today, WorkingCalendar calendar, Reader reader)
            throws SQLException {
        var facts = PetitionRepository.facts(row, today, reader);
        var day = row.date("day");
        return new DocketItem(
                DocketItem.Kind.PETITION,
                row.uuid("id"),
                row.text("number"),
                facts.state().name(),
                DocketItem.Task.valueOf(row.text("task")),
                day,
                DaysLeft.until(day, today, calendar),
                row.flag("overdue"),
                row.text("unit_code"),
                row.text("unit_name"),
                null,
                PetitionStates.allowed(facts, reader));
    }
}
