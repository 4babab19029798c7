package cn.hengjian.personnel.study;

import cn.hengjian.personnel.casework.Kinship;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.personnel.study.rules.StudyFacts;
import cn.hengjian.personnel.study.rules.StudyRules;
import cn.hengjian.personnel.study.rules.StudyState;
import cn.hengjian.personnel.together.Portion;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Study records, as they are found and shown. */
@ApplicationScoped
class StudyRepository {

    private final Database database;
    private final Pages pages;

    StudyRepository(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** Which records a list holds; what is null doesn't matter. */
    record Filter(
            @Nullable String cadre,
            @Nullable String unit,
            @Nullable Integer year,
            @Nullable String topic,
            @Nullable StudyState state) {}

    /** A record that is held for a step. */
    record Held(UUID id, StudyState state, String policy, StudyFacts facts) {}

    Page<StudyView> page(Filter filter, PageRequest request, Caller caller) {
        var select = select(caller)
                .andIfPresent("c.number = ?", filter.cadre())
                .andIfPresent("date_part('year', r.start_date)::int = ?", filter.year())
                .andIfPresent("r.topic = ?", filter.topic())
                .andIfPresent("r.state = ?", filter.state());
        if (filter.unit() != null) {
            select.and(Units.within("u.path", filter.unit()));
        }
        return pages.page(select, Keyset.descending("r.start_date", "r.id"), request, row -> view(row, caller));
    }

    StudyView require(UUID id, Caller caller) {
        return database.find(select(caller).and("r.id = ?", id), row -> view(row, caller))
                .orElseThrow(StudyProblem::absent);
    }

    /** The record, held so that of two who act at once the second sees what the first did. */
    Held lock(UUID id, Caller caller) {
        database.find(Sql.of("SELECT id FROM study_record WHERE id = ? FOR UPDATE", id), row -> true);
        return database.find(
                        select(caller).and("r.id = ?", id),
                        row -> new Held(
                                row.uuid("id"),
                                StudyState.valueOf(row.text("state")),
                                row.text("policy_pack") + "/" + row.integer("policy_version"),
                                facts(row, caller)))
                .orElseThrow(StudyProblem::absent);
    }

    private static Sql select(Caller caller) {
        return Sql.of(
                        "SELECT r.*, coalesce(r.title, t.name) AS shown_title, coalesce(r.organiser, t.organiser) AS shown_organiser,"
                                + " c.number AS cadre_number, c.name AS cadre_name, u.code AS unit_code,"
                                + " coalesce(c.number = ?, false) AS own,",
                        caller.cadre())
                .add(Kinship.ofCaller("c.id", caller))
                .add("AS kin FROM study_record r JOIN cadre c ON c.id = r.cadre_id JOIN unit u ON u.id = c.unit_id"
                        + " LEFT JOIN training t ON t.id = r.training_id WHERE true")
                .and(FileScope.predicate(caller));
    }

    private static StudyFacts facts(Row row, Caller caller) throws SQLException {
        return new StudyFacts(row.flag("own"), row.text("entered_by").equals(caller.username()), row.flag("kin"));
    }

    private static StudyView view(Row row, Caller caller) throws SQLException {
        var state = StudyState.valueOf(row.text("state"));
        var facts = facts(row, caller);
        return new StudyView(
                row.uuid("id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.text("topic"),
                StudyMode.valueOf(row.text("mode")),
                row.uuidOrNull("training_id"),
                row.text("shown_title"),
                row.text("shown_organiser"),
                row.date("start_date"),
                row.date("end_date"),
                Portion.valueOf(row.text("portion")),
                row.decimal("hours"),
                row.text("evidence"),
                state,
                row.text("entered_by"),
                row.date("entered_on"),
                row.textOrNull("decided_by"),
                row.dateOrNull("decided_on"),
                row.textOrNull("reason"),
                StudyStates.MACHINE.allowed(state, caller, event -> StudyRules.decide(event, facts)),
                row.number("version"));
    }
}
