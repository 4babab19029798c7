package cn.hengjian.platform.calendar;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.time.CalendarDay;
import cn.hengjian.platform.time.ShippedCalendar;
import cn.hengjian.platform.time.WorkingCalendar;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;

/** The holiday tables in the database: those that the product ships, and the years that an administrator added. */
@ApplicationScoped
public class HolidayTables {

    private static final String SHIPPED = "shipped";

    private final Database database;

    HolidayTables(Database database) {
        this.database = database;
    }

    /** The calendar as it is known now. */
    public WorkingCalendar calendar() {
        var years = database.list(Sql.of("SELECT year FROM calendar_year"), row -> row.integer("year"));
        return WorkingCalendar.of(days(Sql.of("true")), new HashSet<>(years));
    }

    List<CalendarDay> days(int year) {
        return days(Sql.of("year = ?", year));
    }

    boolean isLoaded(int year) {
        return database.find(Sql.of("SELECT year FROM calendar_year WHERE year = ?", year), row -> true)
                .isPresent();
    }

    /** Replaces a year's table. */
    @Transactional(Transactional.TxType.MANDATORY)
    void load(int year, List<CalendarDay> days, String source, String by) {
        database.update(Sql.of("DELETE FROM calendar_day WHERE year = ?", year));
        database.update(Sql.of(
                "INSERT INTO calendar_year (year, source, loaded_by) VALUES (?, ?, ?)"
                        + " ON CONFLICT (year) DO UPDATE SET source = excluded.source, loaded_by = excluded.loaded_by,"
                        + " loaded_at = now()",
                year,
                source,
                by));
        for (var day : days) {
            database.update(Sql.of(
                    "INSERT INTO calendar_day (day, year, kind, name_zh, name_en) VALUES (?, ?, ?, ?, ?)",
                    day.date(),
                    year,
                    day.kind(),
                    day.name().zhCN(),
                    day.name().en()));
        }
    }

    @Transactional
    void start(@Observes @Priority(1) StartupEvent event) {
        ShippedCalendar.byYear().forEach((year, days) -> {
            if (!isLoaded(year)) {
                load(year, days, days.getFirst().notice(), SHIPPED);
            }
        });
    }

    private List<CalendarDay> days(Sql condition) {
        return database.list(
                Sql.of("SELECT d.day, d.kind, d.name_zh, d.name_en, y.source FROM calendar_day d"
                                + " JOIN calendar_year y USING (year) WHERE true")
                        .and(condition)
                        .add("ORDER BY d.day"),
                row -> new CalendarDay(
                        row.date("day"),
                        CalendarDay.Kind.valueOf(row.text("kind")),
                        new Text(row.text("name_zh"), row.text("name_en")),
                        row.text("source")));
    }
}
