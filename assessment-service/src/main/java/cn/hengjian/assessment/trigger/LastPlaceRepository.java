package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.assessment.trigger.rules.LastPlace;
import cn.hengjian.assessment.trigger.rules.LastPlace.Missing;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what was found about tasks, and explains what the rule makes of it. */
@ApplicationScoped
class LastPlaceRepository {

    private final Database database;
    private final Terms terms;

    LastPlaceRepository(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    /** A task as the rule sees it. */
    record Ranked(UUID cadreId, String cadre, boolean ranked, boolean bottom, String pack, int packVersion) {}

    Ranked requireTask(UUID task, Caller caller) {
        return database.find(
                        Sql.of(
                                        "SELECT t.*, w.policy_pack, w.policy_version FROM task t"
                                                + " JOIN key_work w ON w.id = t.work_id JOIN unit u ON u.id = t.unit_id"
                                                + " WHERE t.id = ?",
                                        task)
                                .and(Scope.of(caller).predicate("u.path", "t.cadre_number"))
                                .add("FOR UPDATE OF t"),
                        row -> new Ranked(
                                row.uuid("cadre_id"),
                                row.text("cadre_number"),
                                row.text("state").equals("RANKED"),
                                row.integerOrNull("group_size") != null && row.flag("bottom"),
                                row.text("policy_pack"),
                                row.integer("policy_version")))
                .orElseThrow(ProblemException::absent);
    }

    boolean isSuggested(UUID task) {
        return database.require(
                Sql.of("SELECT EXISTS (SELECT FROM last_place_check WHERE task_id = ? AND suggested) AS there", task),
                row -> row.flag("there"));
    }

    /**
     * Whose last place it is.
     *
     * @param task one that was ranked, or null
     * @param appraisal one of a computed run, or null
     * @param computation the one that ranked the appraisal
     */
    record Place(
            @Nullable UUID task,
            @Nullable UUID appraisal,
            @Nullable UUID computation) {}

    void keep(
            UUID id,
            Place place,
            LastPlace.Facts facts,
            String document,
            String note,
            List<Missing> missing,
            boolean suggested,
            PolicyPack pack,
            String by) {
        database.update(Sql.of(
                "INSERT INTO last_place_check (id, task_id, appraisal_id, computation_id, bottom, ineffective, dereliction,"
                        + " mistake, loss, document, note, suggested, reasons, policy_pack, policy_version, checked_by,"
                        + " checked_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                place.task(),
                place.appraisal(),
                place.computation(),
                facts.bottom(),
                facts.ineffective(),
                facts.dereliction(),
                facts.mistake(),
                facts.loss(),
                document,
                note,
                suggested,
                missing.stream().map(Missing::name).toList(),
                pack.pack(),
                pack.version(),
                by,
                terms.today()));
    }

    /** What was found last. */
    LastPlaceView require(UUID task, Caller caller, Locale locale) {
        return database.find(
                        Sql.of(
                                        "SELECT l.*, t.cadre_number FROM last_place_check l JOIN task t ON t.id = l.task_id"
                                                + " JOIN unit u ON u.id = t.unit_id WHERE l.task_id = ?",
                                        task)
                                .and(Scope.of(caller).predicate("u.path", "t.cadre_number"))
                                .add("ORDER BY l.checked_at DESC, l.id DESC LIMIT 1"),
                        row -> view(row, locale))
                .orElseThrow(ProblemException::absent);
    }

    private static LastPlaceView view(Row row, Locale locale) throws SQLException {
        var missing = row.texts("reasons").stream().map(Missing::valueOf).toList();
        return new LastPlaceView(
                row.uuid("id"),
                row.uuid("task_id"),
                row.text("cadre_number"),
                row.flag("bottom"),
                row.flag("ineffective"),
                row.flag("dereliction"),
                row.flag("mistake"),
                row.flag("loss"),
                row.text("document"),
                row.text("note"),
                row.flag("suggested"),
                missing,
                LastPlace.RULE,
                row.text("policy_pack"),
                row.integer("policy_version"),
                row.text("checked_by"),
                row.date("checked_on"),
                LastPlaceText.of(row, missing, locale));
    }
}
