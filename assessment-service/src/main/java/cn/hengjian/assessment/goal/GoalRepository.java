package cn.hengjian.assessment.goal;

import cn.hengjian.assessment.goal.GoalVersion.GoalPlan;
import cn.hengjian.assessment.goal.rules.Goal;
import cn.hengjian.assessment.goal.rules.GoalState;
import cn.hengjian.assessment.goal.rules.Level;
import cn.hengjian.assessment.roster.Units.Unit;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps goals in their versions. Whoever takes a step holds the version meanwhile. */
@ApplicationScoped
class GoalRepository {

    private static final String SELECT =
            "SELECT v.*, p.unit_id, p.unit_code, p.term_from, p.term_to FROM goal_version v"
                    + " JOIN goal_plan p ON p.id = v.plan_id JOIN unit u ON u.id = p.unit_id WHERE true";

    private final Database database;

    GoalRepository(Database database) {
        this.database = database;
    }

    /** The offices see all goals, a unit's leader those of his units, a cadre those that he or she is accountable for. */
    static Sql reading(Caller caller) {
        var scope = Scope.of(caller);
        var reading = scope.predicate("u.path", null);
        return scope.cadre() == null
                ? reading
                : reading.add(
                        "OR EXISTS (SELECT FROM goal_version o WHERE o.plan_id = p.id AND o.head_number = ?)",
                        scope.cadre());
    }

    /** The name of somebody who is in service in a unit. */
    Optional<String> inService(String number, UUID unit) {
        return database.find(
                Sql.of(
                        "SELECT name FROM cadre WHERE number = ? AND unit_id = ? AND status IS DISTINCT FROM 'EXITED'"
                                + " ORDER BY version DESC, id LIMIT 1",
                        number,
                        unit),
                row -> row.text("name"));
    }

    GoalPlan requirePlan(UUID id, Caller caller) {
        return database.find(
                        Sql.of("SELECT p.* FROM goal_plan p JOIN unit u ON u.id = p.unit_id WHERE p.id = ?", id)
                                .and(reading(caller))
                                .add("FOR UPDATE OF p"),
                        GoalPlan::of)
                .orElseThrow(ProblemException::absent);
    }

    GoalVersion lock(UUID plan, int number, Caller caller) {
        return database.find(
                        Sql.of(SELECT)
                                .and("v.plan_id = ? AND v.number = ?", plan, number)
                                .and(reading(caller))
                                .add("FOR UPDATE OF v"),
                        GoalVersion::of)
                .orElseThrow(ProblemException::absent);
    }

    /** The version that holds, before another takes its place. */
    Optional<GoalVersion> lockSigned(UUID plan) {
        return database.find(
                Sql.of(SELECT)
                        .and("v.plan_id = ? AND v.state = ?", plan, GoalState.SIGNED)
                        .add("FOR UPDATE OF v"),
                GoalVersion::of);
    }

    int lastNumber(UUID plan) {
        return database.require(
                Sql.of("SELECT max(number) AS last FROM goal_version WHERE plan_id = ?", plan),
                row -> row.integer("last"));
    }

    void keepPlan(UUID id, DraftGoals command, Unit owner) {
        database.update(Sql.of(
                "INSERT INTO goal_plan (id, title, unit_id, unit_code, unit_name, post_class, term_from, term_to)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                command.title(),
                owner.id(),
                owner.code(),
                owner.name(),
                command.postClass(),
                command.termFrom(),
                command.termTo()));
    }

    /** Who drafted a version, when, under which pack. */
    record Drafting(String by, LocalDate on, PolicyPack pack) {}

    void keepVersion(
            UUID id,
            UUID plan,
            int number,
            GoalContent content,
            String headName,
            @Nullable String reason,
            Drafting drafting) {
        database.update(Sql.of(
                "INSERT INTO goal_version (id, plan_id, number, state, head_number, head_name, duties, requirements,"
                        + " rewards, penalties, change_reason, drafted_by, drafted_on, policy_pack, policy_version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                plan,
                number,
                GoalState.DRAFT,
                content.headNumber(),
                headName,
                content.duties(),
                content.requirements(),
                content.rewards(),
                content.penalties(),
                reason,
                drafting.by(),
                drafting.on(),
                drafting.pack().pack(),
                drafting.pack().version()));
        keepGoals(plan, number, content.tree());
    }

    void amend(GoalVersion version, GoalContent content, String headName) {
        database.update(Sql.of(
                "UPDATE goal_version SET version = version + 1, head_number = ?, head_name = ?, duties = ?,"
                        + " requirements = ?, rewards = ?, penalties = ? WHERE id = ?",
                content.headNumber(),
                headName,
                content.duties(),
                content.requirements(),
                content.rewards(),
                content.penalties(),
                version.id()));
        database.update(Sql.of("DELETE FROM goal WHERE plan_id = ? AND number = ?", version.plan(), version.number()));
        keepGoals(version.plan(), version.number(), content.tree());
    }

    private void keepGoals(UUID plan, int number, List<Goal> goals) {
        database.update(Sql.of(
                """
                INSERT INTO goal (plan_id, number, position, code, level, parent_code, objective, requirement, target,
                    measure, additive, starts_on, ends_on)
                SELECT ?, ?, row_number() OVER (), g.code, g.level, g.parent, g.objective, g.requirement, g.target,
                    g.measure, g.additive, g.starts_on, g.ends_on
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::numeric[], ?::text[],
                        ?::text[]::boolean[], ?::text[]::date[], ?::text[]::date[])
                    AS g (code, level, parent, objective, requirement, target, measure, additive, starts_on, ends_on)""",
                plan,
                number,
                column(goals, Goal::code),
                column(goals, goal -> goal.level().name()),
                column(goals, Goal::parent),
                column(goals, Goal::objective),
                column(goals, Goal::requirement),
                column(goals, goal -> plain(goal.target())),
                column(goals, Goal::measure),
                column(goals, goal -> String.valueOf(goal.additive())),
                column(goals, goal -> goal.from().toString()),
                column(goals, goal -> goal.to().toString())));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** With nulls, where a goal has no such value. */
    private static List<@Nullable String> column(List<Goal> goals, Function<Goal, @Nullable String> value) {
        return goals.stream().<@Nullable String>map(value).toList();
    }

    /** Moves a version; the assignments are constant text. */
    void move(UUID id, GoalState to, String assignments, @Nullable Object... arguments) {
        database.update(Sql.of("UPDATE goal_version SET state = ?, version = version + 1", to)
                .add(assignments, arguments)
                .add("WHERE id = ?", id));
    }

    /** The goals of a version in their order. */
    List<Goal> goals(UUID plan, int number) {
        return database.list(
                Sql.of("SELECT * FROM goal WHERE plan_id = ? AND number = ? ORDER BY position", plan, number),
                GoalRepository::goal);
    }

    static Goal goal(Row row) throws SQLException {
        return new Goal(
                row.text("code"),
                Level.valueOf(row.text("level")),
                row.textOrNull("parent_code"),
                row.text("objective"),
                row.textOrNull("requirement"),
                row.decimalOrNull("target"),
                row.textOrNull("measure"),
                row.flag("additive"),
                row.date("starts_on"),
                row.date("ends_on"));
    }

    /** The signed version that has a goal, of a plan of a unit or of one above it. */
    Optional<Integer> signedWith(UUID plan, String code, UUID unit) {
        return database.find(Sql.of("""
                        SELECT v.number FROM goal_version v JOIN goal_plan p ON p.id = v.plan_id
                        JOIN unit pu ON pu.id = p.unit_id JOIN unit u ON u.id = ? AND u.path <@ pu.path
                        JOIN goal g ON g.plan_id = v.plan_id AND g.number = v.number AND g.code = ?
                        WHERE v.plan_id = ? AND v.state = ?""", unit, code, plan, GoalState.SIGNED), row -> row.integer("number"));
    }
}
