package cn.hengjian.assessment.goal;

import cn.hengjian.assessment.goal.rules.Comparison;
import cn.hengjian.assessment.goal.rules.Goal;
import cn.hengjian.assessment.goal.rules.GoalRules;
import cn.hengjian.assessment.goal.rules.GoalState;
import cn.hengjian.assessment.goal.rules.GoalTree;
import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads goals, each reader as far as he or she may see. */
@ApplicationScoped
class GoalViewRepository {

    private static final String PLANS = """
            SELECT p.*, s.number AS signed_number, l.number AS latest_number, l.state, l.head_number, c.goals,
                c.quantified, v.version
            FROM goal_plan p JOIN unit u ON u.id = p.unit_id
            LEFT JOIN goal_version s ON s.plan_id = p.id AND s.state = 'SIGNED'
            CROSS JOIN LATERAL (SELECT o.* FROM goal_version o WHERE o.plan_id = p.id AND o.state <> 'WITHDRAWN'
                ORDER BY o.number DESC LIMIT 1) l
            CROSS JOIN LATERAL (SELECT count(*)::int AS goals, count(g.target)::int AS quantified FROM goal g
                WHERE g.plan_id = p.id AND g.number = coalesce(s.number, l.number)) c
            CROSS JOIN LATERAL (SELECT (count(*) + sum(o.version))::bigint AS version FROM goal_version o
                WHERE o.plan_id = p.id) v
            WHERE true""";

    private static final String VERSION = """
            SELECT v.*, p.title, p.unit_id, p.unit_code, p.term_from, p.term_to FROM goal_version v
            JOIN goal_plan p ON p.id = v.plan_id JOIN unit u ON u.id = p.unit_id WHERE true""";

    private final Database database;
    private final Pages pages;
    private final GoalRepository goals;
    private final Transitions transitions;

    GoalViewRepository(Database database, Pages pages, GoalRepository goals, Transitions transitions) {
        this.database = database;
        this.pages = pages;
        this.goals = goals;
        this.transitions = transitions;
    }

    Page<GoalPlanSummary> page(
            @Nullable String unit,
            @Nullable LocalDate on,
            @Nullable GoalState state,
            PageRequest request,
            Caller caller) {
        return pages.page(
                Sql.of(PLANS)
                        .andIfPresent("u.path <@ ANY (ARRAY(SELECT f.path FROM unit f WHERE f.code = ?))", unit)
                        .andIfPresent("? BETWEEN p.term_from AND p.term_to", on)
                        .andIfPresent("l.state = ?", state)
                        .and(GoalRepository.reading(caller)),
                Keyset.ascending("p.unit_code", "p.id"),
                request,
                GoalViewRepository::summary);
    }

    GoalPlanView require(UUID id, Caller caller) {
        return database.find(
                        Sql.of(PLANS).and("p.id = ?", id).and(GoalRepository.reading(caller)),
                        row -> new GoalPlanView(summary(row), versions(id), row.number("version")))
                .orElseThrow(ProblemException::absent);
    }

    private List<GoalPlanView.Version> versions(UUID plan) {
        return database.list(
                Sql.of("SELECT * FROM goal_version WHERE plan_id = ? ORDER BY number DESC", plan),
                row -> new GoalPlanView.Version(
                        row.integer("number"),
                        GoalState.valueOf(row.text("state")),
                        row.textOrNull("change_reason"),
                        row.text("drafted_by"),
                        row.date("drafted_on"),
                        row.textOrNull("approved_by"),
                        row.dateOrNull("approved_on"),
                        row.dateOrNull("signed_on")));
    }

    GoalVersionView require(UUID plan, int number, Caller caller) {
        return database.find(
                        Sql.of(VERSION)
                                .and("v.plan_id = ? AND v.number = ?", plan, number)
                                .and(GoalRepository.reading(caller)),
                        row -> view(row, caller))
                .orElseThrow(ProblemException::absent);
    }

    /** What changed between two versions; whoever sees one sees both. */
    GoalDifferenceView difference(UUID plan, int from, int to, Caller caller) {
        return new GoalDifferenceView(
                plan,
                from,
                to,
                Comparison.fields(terms(plan, from, caller), terms(plan, to, caller)),
                Comparison.of(goals.goals(plan, from), goals.goals(plan, to)));
    }

    private Map<String, @Nullable String> terms(UUID plan, int number, Caller caller) {
        return database.find(
                        Sql.of(VERSION)
                                .and("v.plan_id = ? AND v.number = ?", plan, number)
                                .and(GoalRepository.reading(caller)),
                        row -> {
                            var terms = new LinkedHashMap<String, @Nullable String>();
                            terms.put("headNumber", row.text("head_number"));
                            terms.put("duties", row.text("duties"));
                            terms.put("requirements", row.text("requirements"));
                            terms.put("rewards", row.text("rewards"));
                            terms.put("penalties", row.text("penalties"));
                            return terms;
                        })
                .orElseThrow(ProblemException::absent);
    }

    private static GoalPlanSummary summary(Row row) throws SQLException {
        return new GoalPlanSummary(
                row.uuid("id"),
                row.text("title"),
                row.text("unit_code"),
                row.text("unit_name"),
                row.textOrNull("post_class"),
                row.date("term_from"),
                row.date("term_to"),
                row.integerOrNull("signed_number"),
                row.integer("latest_number"),
                GoalState.valueOf(row.text("state")),
                row.text("head_number"),
                row.integer("goals"),
                row.integer("quantified"),
                share(row.integer("quantified"), row.integer("goals")));
    }

    /** In percent. */
    private static BigDecimal share(int part, int whole) {
        return Arithmetic.mean(BigDecimal.valueOf(100L * part), whole);
    }

    private GoalVersionView view(Row row, Caller caller) throws SQLException {
        var version = GoalVersion.of(row);
        var tree = goals.goals(version.plan(), version.number());
        int quantified = GoalTree.quantified(tree);
        return new GoalVersionView(
                version.plan(),
                row.text("title"),
                version.of().unitCode(),
                version.number(),
                version.state(),
                version.headNumber(),
                row.text("head_name"),
                row.text("duties"),
                row.text("requirements"),
                row.text("rewards"),
                row.text("penalties"),
                goalViews(version.plan(), tree),
                quantified,
                share(quantified, tree.size()),
                GoalTree.differences(tree).stream()
                        .map(one -> new GoalVersionView.Difference(one.code(), one.target(), one.sum()))
                        .toList(),
                row.textOrNull("change_reason"),
                version.draftedBy(),
                row.date("drafted_on"),
                row.textOrNull("approved_by"),
                row.dateOrNull("approved_on"),
                version.headSignedBy(),
                row.dateOrNull("head_signed_on"),
                row.textOrNull("signed_by"),
                row.dateOrNull("signed_on"),
                version.pack(),
                version.packVersion(),
                transitions.history(version.id()),
                version.version(),
                GoalStates.MACHINE.allowed(
                        version.state(), caller, event -> GoalRules.decide(event, version.facts(caller))));
    }

    private List<GoalVersionView.GoalView> goalViews(UUID plan, List<Goal> tree) {
        var works = keyWorks(plan);
        return tree.stream()
                .map(goal -> new GoalVersionView.GoalView(
                        goal.code(),
                        goal.level(),
                        goal.parent(),
                        goal.objective(),
                        goal.requirement(),
                        goal.target(),
                        goal.measure(),
                        goal.additive(),
                        goal.from(),
                        goal.to(),
                        works.getOrDefault(goal.code(), List.of())))
                .toList();
    }

    private Map<String, List<GoalVersionView.KeyWork>> keyWorks(UUID plan) {
        record Linked(String code, GoalVersionView.KeyWork work) {}
        return database
                .list(
                        Sql.of("""
                                SELECT w.*, t.tasks, t.assessed FROM key_work w
                                CROSS JOIN LATERAL (SELECT count(*)::int AS tasks,
                                    (count(*) FILTER (WHERE state IN ('ASSESSED', 'RANKED')))::int AS assessed
                                    FROM task WHERE work_id = w.id) t
                                WHERE w.goal_plan_id = ? ORDER BY w.id""", plan),
                        row -> new Linked(
                                row.text("goal_code"),
                                new GoalVersionView.KeyWork(
                                        row.uuid("id"),
                                        row.text("title"),
                                        row.integer("year"),
                                        row.integer("tasks"),
                                        row.integer("assessed"))))
                .stream()
                .collect(Collectors.groupingBy(Linked::code, Collectors.mapping(Linked::work, Collectors.toList())));
    }
}
