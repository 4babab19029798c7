package cn.hengjian.assessment.task;

import cn.hengjian.assessment.roster.Units.Unit;
import cn.hengjian.assessment.score.rules.Ranking;
import cn.hengjian.assessment.task.rules.TaskEvent;
import cn.hengjian.assessment.task.rules.TaskState;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps key work with its tasks, and reads it. */
@ApplicationScoped
class KeyWorkRepository {

    private static final String SELECT = """
            SELECT w.*, g.objective, c.* FROM key_work w JOIN unit u ON u.id = w.unit_id
            LEFT JOIN goal g ON g.plan_id = w.goal_plan_id AND g.number = w.goal_number AND g.code = w.goal_code
            CROSS JOIN LATERAL (SELECT count(*)::int AS tasks,
                (count(*) FILTER (WHERE t.state IN ('ASSESSED', 'RANKED')))::int AS assessed,
                (count(*) FILTER (WHERE t.state = 'RANKED'))::int AS ranked, max(t.deadline) AS last_deadline,
                sum(t.version)::bigint AS version,
                (count(*) FILTER (WHERE
            """ + TaskViewRepository.OVERDUE + """
            ))::int AS overdue FROM task t WHERE t.work_id = w.id) c WHERE true""";

    private final Database database;
    private final Pages pages;
    private final Terms terms;

    KeyWorkRepository(Database database, Pages pages, Terms terms) {
        this.database = database;
        this.pages = pages;
        this.terms = terms;
    }

    /** Somebody who can be made responsible. */
    record Person(String number, boolean below) {}

    /** Those of these numbers who are in service, and whether they are of the unit or below it. */
    List<Person> people(List<String> numbers, UUID owner) {
        return database.list(
                Sql.of(
                        "SELECT c.number, bool_or(u.path <@ o.path) AS below FROM cadre c JOIN unit u ON u.id = c.unit_id"
                                + " JOIN unit o ON o.id = ? WHERE c.number = ANY (?)"
                                + " AND c.status IS DISTINCT FROM 'EXITED' GROUP BY c.number",
                        owner,
                        numbers),
                row -> new Person(row.text("number"), row.flag("below")));
    }

    void keep(UUID id, SetKeyWork command, @Nullable Integer goalNumber, Unit owner, String by, PolicyPack pack) {
        var goal = command.goal();
        database.update(Sql.of(
                "INSERT INTO key_work (id, title, standard, year, unit_id, unit_code, unit_name, set_by, set_on,"
                        + " policy_pack, policy_version, goal_plan_id, goal_number, goal_code)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                command.title(),
                command.standard(),
                command.year(),
                owner.id(),
                owner.code(),
                owner.name(),
                by,
                terms.today(),
                pack.pack(),
                pack.version(),
                goal == null ? null : goal.planId(),
                goalNumber,
                goal == null ? null : goal.code()));
    }

    /** All tasks of a work with the beginning of their histories, in one statement. */
    void keep(UUID work, List<UUID> ids, List<SetKeyWork.Part> parts, LocalDate due, String by, List<String> rules) {
        database.update(Sql.of(
                """
                WITH given AS (SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[]::numeric[], ?::text[],
                        ?::text[]::date[]) AS g (id, number, content, target, measure, deadline)),
                kept AS (INSERT INTO task (id, work_id, cadre_id, cadre_number, cadre_name, unit_id, unit_code,
                        group_code, content, target, measure, deadline, state, objection_due)
                    SELECT g.id, ?, c.id, c.number, c.name, u.id, u.code, c.level || '-' || coalesce(c.post_class,
                            p.post_class, CASE WHEN c.level <> 'NONE' THEN 'LEADER' ELSE 'GENERAL' END)
                            || '-' || u.kind, g.content, g.target, g.measure, g.deadline, ?, ?
                    FROM given g JOIN LATERAL (SELECT k.* FROM cadre k WHERE k.number = g.number
                            AND k.status IS DISTINCT FROM 'EXITED' ORDER BY k.version DESC, k.id LIMIT 1) c ON true
                    JOIN unit u ON u.id = c.unit_id LEFT JOIN post p ON p.id = c.post_id RETURNING id)
                INSERT INTO transition (machine, subject_id, event, to_state, actor, at, rules)
                SELECT ?, id, 'CREATE', ?, ?, ?, ? FROM kept""",
                ids,
                parts.stream().map(SetKeyWork.Part::cadreNumber).toList(),
                parts.stream().map(SetKeyWork.Part::content).toList(),
                parts.stream().map(part -> part.target().toPlainString()).toList(),
                parts.stream().map(SetKeyWork.Part::measure).toList(),
                parts.stream().map(part -> part.deadline().toString()).toList(),
                work,
                TaskState.SET,
                due,
                TaskStates.MACHINE.id(),
                TaskState.SET,
                by,
                terms.now(),
                rules));
    }

    /** Who of one group is where; all of its tasks, in the order of the ranking. */
    record Ranked(List<Task> tasks, Ranking ranking) {}

    /** Keeps all ranks of a work with their histories, in one statement. */
    void rank(List<Ranked> groups, String by, List<String> rules) {
        var ids = new ArrayList<UUID>();
        var ranks = new ArrayList<String>();
        var sizes = new ArrayList<String>();
        var bottoms = new ArrayList<String>();
        for (var group : groups) {
            for (int i = 0; i < group.tasks().size(); i++) {
                ids.add(group.tasks().get(i).id());
                ranks.add(String.valueOf(group.ranking().ranks()[i]));
                sizes.add(String.valueOf(group.tasks().size()));
                bottoms.add(String.valueOf(group.ranking().bottom()[i]));
            }
        }
        database.update(Sql.of(
                """
                WITH given AS (SELECT * FROM unnest(?::uuid[], ?::text[]::int[], ?::text[]::int[], ?::text[]::boolean[])
                        AS g (id, rank, size, bottom)),
                kept AS (UPDATE task t SET state = ?, version = t.version + 1, rank = nullif(g.rank, 0),
                        group_size = g.size, bottom = g.bottom FROM given g WHERE t.id = g.id RETURNING t.id)
                INSERT INTO transition (machine, subject_id, event, from_state, to_state, actor, at, rules)
                SELECT ?, id, ?, ?, ?, ?, ?, ? FROM kept""",
                ids,
                ranks,
                sizes,
                bottoms,
                TaskState.RANKED,
                TaskStates.MACHINE.id(),
                TaskEvent.RANK,
                TaskState.ASSESSED,
                TaskState.RANKED,
                by,
                terms.now(),
                rules));
    }

    Page<KeyWorkView> page(@Nullable String unit, @Nullable Integer year, PageRequest request, Caller caller) {
        return pages.page(
                Sql.of(SELECT, terms.today())
                        .andIfPresent("u.path <@ ANY (ARRAY(SELECT f.path FROM unit f WHERE f.code = ?))", unit)
                        .andIfPresent("w.year = ?", year)
                        .and(reading(caller)),
                Keyset.descending("w.id"),
                request,
                KeyWorkRepository::view);
    }

    KeyWorkView require(UUID id, Caller caller) {
        return database.find(
                        Sql.of(SELECT, terms.today()).and("w.id = ?", id).and(reading(caller)), KeyWorkRepository::view)
                .orElseThrow(ProblemException::absent);
    }

    /** Work of the county and of one's units, and work in which one has a task oneself. */
    private static Sql reading(Caller caller) {
        var scope = Scope.of(caller);
        var reading = scope.predicate("u.path", null);
        return scope.cadre() == null
                ? reading
                : reading.add(
                        "OR EXISTS (SELECT FROM task o WHERE o.work_id = w.id AND o.cadre_number = ?)", scope.cadre());
    }

    private static KeyWorkView view(Row row) throws SQLException {
        return new KeyWorkView(
                row.uuid("id"),
                row.text("title"),
                row.text("standard"),
                row.integer("year"),
                row.text("unit_code"),
                row.text("unit_name"),
                row.text("set_by"),
                row.date("set_on"),
                row.text("policy_pack"),
                row.integer("policy_version"),
                row.integer("tasks"),
                row.integer("overdue"),
                row.integer("assessed"),
                row.integer("ranked"),
                row.date("last_deadline"),
                goal(row),
                row.number("version"));
    }

    private static KeyWorkView.@Nullable Goal goal(Row row) throws SQLException {
        var plan = row.uuidOrNull("goal_plan_id");
        return plan == null
                ? null
                : new KeyWorkView.Goal(plan, row.integer("goal_number"), row.text("goal_code"), row.text("objective"));
    }
}
