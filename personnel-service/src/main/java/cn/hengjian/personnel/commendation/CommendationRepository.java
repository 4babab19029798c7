package cn.hengjian.personnel.commendation;

import cn.hengjian.personnel.casework.Kinship;
import cn.hengjian.personnel.commendation.rules.CommendationRules;
import cn.hengjian.personnel.commendation.rules.CommendationRules.Refusal;
import cn.hengjian.personnel.commendation.rules.CommendationState;
import cn.hengjian.personnel.measure.Suggestion;
import cn.hengjian.personnel.measure.SuggestionText;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Suggested commendations, stored and shown. */
@ApplicationScoped
class CommendationRepository {

    private static final String FROM =
            " FROM commendation m JOIN cadre c ON c.id = m.cadre_id JOIN unit u ON u.id = c.unit_id WHERE true";
    private static final String PERSON = ", c.number AS cadre_number, c.name AS cadre_name, u.code AS unit_code";

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;
    private final SuggestionText suggestions;

    CommendationRepository(Database database, Pages pages, Transitions transitions, SuggestionText suggestions) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
        this.suggestions = suggestions;
    }

    /** What a step depends on. */
    record Found(UUID cadreId, CommendationState state, Ruling<Refusal> ruling) {}

    boolean knows(UUID cadre) {
        return database.find(Sql.of("SELECT id FROM cadre WHERE id = ?", cadre), row -> true)
                .isPresent();
    }

    UUID open(Suggestion suggestion, String number, Instant now) {
        var id = TimeOrderedId.next();
        database.update(Sql.of(
                "INSERT INTO commendation (id, number, cadre_id, state, suggestion_id, suggestion, opened_at)"
                        + " VALUES (?, ?, ?, 'OPEN', ?, ?::jsonb, ?)",
                id,
                number,
                suggestion.cadreId(),
                suggestion.suggestionId(),
                suggestions.write(suggestion),
                now));
        return id;
    }

    boolean isOpened(UUID suggestion) {
        return database.find(Sql.of("SELECT id FROM commendation WHERE suggestion_id = ?", suggestion), row -> true)
                .isPresent();
    }

    void decide(
            UUID id, CommendationState state, Caller by, LocalDate on, @Nullable String reason, @Nullable UUID reward) {
        database.update(Sql.of(
                "UPDATE commendation SET state = ?, decided_by = ?, decided_on = ?, reason = ?, reward_id = ?::uuid,"
                        + " version = version + 1 WHERE id = ?",
                state,
                by.username(),
                on,
                reason,
                reward,
                id));
    }

    /** The commendation, held, so that of two who decide at once the second sees what the first did. */
    Found lock(UUID id, Caller caller) {
        database.find(Sql.of("SELECT id FROM commendation WHERE id = ? FOR UPDATE", id), row -> true);
        return database.find(
                        Sql.of("SELECT m.cadre_id, m.state,")
                                .add(recusal(caller))
                                .add(FROM)
                                .and("m.id = ?", id)
                                .and(visibleTo(caller)),
                        row -> new Found(
                                row.uuid("cadre_id"), CommendationState.valueOf(row.text("state")), ruling(row)))
                .orElseThrow(CommendationRepository::absent);
    }

    Page<CommendationSummary> list(@Nullable CommendationState state, PageRequest request, Caller caller) {
        var select = Sql.of(
                        "SELECT m.*, (m.suggestion ->> 'year')::int AS year, (m.suggestion ->> 'years')::int AS years"
                                + PERSON + FROM)
                .and(visibleTo(caller))
                .andIfPresent("m.state = ?", state);
        return pages.page(select, Keyset.descending("m.number"), request, CommendationSummary::of);
    }

    CommendationView require(UUID id, Caller caller) {
        return database.find(
                        Sql.of("SELECT m.*" + PERSON + ",")
                                .add(recusal(caller))
                                .add(FROM)
                                .and("m.id = ?", id)
                                .and(visibleTo(caller)),
                        row -> view(row, caller))
                .orElseThrow(CommendationRepository::absent);
    }

    /** Whoever is suggested learns of it by the decision, whatever office he or she holds. */
    private static Sql visibleTo(Caller caller) {
        return Sql.of("c.number IS DISTINCT FROM ?", caller.cadre());
    }

    private static Sql recusal(Caller caller) {
        return Sql.of("coalesce(c.number = ?, false) AS own_case,", caller.cadre())
                .add(Kinship.ofCaller("c.id", caller))
                .add("AS kin");
    }

    private static Ruling<Refusal> ruling(Row row) throws SQLException {
        return CommendationRules.decide(row.flag("own_case"), row.flag("kin"));
    }

    private CommendationView view(Row row, Caller caller) throws SQLException {
        var id = row.uuid("id");
        var state = CommendationState.valueOf(row.text("state"));
        var ruling = ruling(row);
        var by = row.textOrNull("decided_by");
        return new CommendationView(
                id,
                row.text("number"),
                state,
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                suggestions.read(row.text("suggestion")),
                row.instant("opened_at"),
                by == null
                        ? null
                        : new CommendationView.Decision(
                                by, row.date("decided_on"), row.textOrNull("reason"), row.uuidOrNull("reward_id")),
                transitions.history(id),
                CommendationStates.MACHINE.allowed(state, caller, _ -> ruling),
                row.number("version"));
    }

    private static ProblemException absent() {
        return new ProblemException(
                HttpProblem.NOT_FOUND, new Text("没有这项表彰建议", "There is no such suggested commendation"));
    }
}
