package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.assessment.trigger.rules.LastPlace;
import cn.hengjian.assessment.trigger.rules.LastPlace.Missing;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Keeps what was found about tasks, and explains what the rule makes of it. */
@ApplicationScoped
class LastPlaceRepository {

    private static final Text HEAD = new Text(
            "规则 M10（政策包 %s）：（无成效或者失职）且末位且（失误或者损失）；仅排名末位不是理由。",
            "Rule M10 (pack %s): (ineffective or dereliction) and bottom and (mistake or loss); being last is no ground.");
    private static final Text BOTTOM = new Text("在可比组中排名末位：%s。", "Last in a comparable group: %s.");
    private static final Text FAULT = new Text("无成效：%s；失职：%s。", "Ineffective: %s; dereliction: %s.");
    private static final Text LOSS = new Text("失误：%s；损失：%s。", "Mistake: %s; loss: %s.");
    private static final Text YES = new Text("是", "yes");
    private static final Text NO = new Text("否", "no");
    private static final Text SUGGESTED = new Text(
            "建议启动末位调整的事实核查；由有关机关依程序决定。", "A check of the facts is suggested; people decide, by their procedure.");
    private static final Text NOTHING = new Text("条件不齐备，不提出建议。", "Not all of it holds; nothing is suggested.");

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

    void keep(
            UUID id,
            UUID task,
            boolean bottom,
            CheckLastPlace command,
            List<Missing> missing,
            boolean suggested,
            PolicyPack pack,
            String by) {
        database.update(Sql.of(
                "INSERT INTO last_place_check (id, task_id, bottom, ineffective, dereliction, mistake, loss, document, note,"
                        + " suggested, reasons, policy_pack, policy_version, checked_by, checked_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                task,
                bottom,
                command.ineffective(),
                command.dereliction(),
                command.mistake(),
                command.loss(),
                command.document(),
                command.note(),
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
                                .add("ORDER BY l.id DESC LIMIT 1"),
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
                text(row, missing, locale));
    }

    private static String text(Row row, List<Missing> missing, Locale locale) throws SQLException {
        var lines = new ArrayList<String>();
        lines.add(HEAD.with(row.text("policy_pack") + "/" + row.integer("policy_version"))
                .in(locale));
        lines.add(BOTTOM.in(locale).formatted(word(row, "bottom", locale)));
        lines.add(FAULT.in(locale).formatted(word(row, "ineffective", locale), word(row, "dereliction", locale)));
        lines.add(LOSS.in(locale).formatted(word(row, "mistake", locale), word(row, "loss", locale)));
        lines.add((missing.isEmpty() ? SUGGESTED : NOTHING).in(locale));
        return String.join("\n", lines);
    }

    private static String word(Row row, String column, Locale locale) throws SQLException {
        return (row.flag(column) ? YES : NO).in(locale);
    }
}
