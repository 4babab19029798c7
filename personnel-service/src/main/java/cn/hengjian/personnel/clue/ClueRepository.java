package cn.hengjian.personnel.clue;

import cn.hengjian.personnel.clue.rules.ClueFacts;
import cn.hengjian.personnel.clue.rules.ClueRules;
import cn.hengjian.personnel.clue.rules.ClueState;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clues, stored and shown. */
@ApplicationScoped
class ClueRepository implements PanacheRepositoryBase<Clue, UUID> {

    private static final String FROM = " FROM clue c JOIN unit u ON u.id = c.unit_id"
            + " JOIN finding_told f ON f.finding_id = c.finding_id WHERE true";

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;

    ClueRepository(Database database, Pages pages, Transitions transitions) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
    }

    Page<ClueSummary> list(ClueFilter filter, PageRequest request, Caller caller, Locale language) {
        var select = Sql.of("SELECT c.*, u.code AS unit_code, u.name AS unit_name" + FROM)
                .and(visibleTo(caller))
                .andIfPresent("c.kind = ?", filter.kind())
                .andIfPresent("c.state = ?", filter.state());
        if (filter.unit() != null) {
            select.and(Units.within("u.path", filter.unit()));
        }
        return pages.page(select, Keyset.descending("c.id"), request, row -> summary(row, language));
    }

    ClueView require(UUID id, Caller caller, Locale language) {
        var history = transitions.history(id);
        return database.find(
                        Sql.of("SELECT c.*, u.code AS unit_code, u.name AS unit_name, f.fallen_as, f.fallen_number,"
                                        + " f.fallen_at,")
                                .add(ownUnit(caller))
                                .add("AS own_unit" + FROM)
                                .and(visibleTo(caller))
                                .and("c.id = ?", id),
                        row -> view(row, concerned(id), history, caller, language))
                .orElseThrow(ClueRepository::absent);
    }

    /** The facts about who decides, if he or she may see the clue at all. */
    ClueFacts facts(UUID id, Caller caller) {
        return database.find(
                        Sql.of("SELECT")
                                .add(ownUnit(caller))
                                .add("AS own_unit" + FROM)
                                .and(visibleTo(caller))
                                .and("c.id = ?", id),
                        row -> new ClueFacts(row.flag("own_unit")))
                .orElseThrow(ClueRepository::absent);
    }

    /** The clue, locked, so that of two who decide at once the second sees what the first did. */
    Clue lock(UUID id) {
        var clue = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (clue == null) {
            throw absent();
        }
        return clue;
    }

    /** Whether a finding stands still. What is told of it by another topic meanwhile waits for this transaction. */
    boolean isStanding(UUID finding) {
        return database.require(Sql.of("""
                        INSERT INTO finding_told AS known (finding_id) VALUES (?)
                        ON CONFLICT (finding_id) DO UPDATE SET finding_id = known.finding_id
                        RETURNING fallen_as IS NULL AS standing""", finding), row -> row.flag("standing"));
    }

    /** Keeps how the finding fell, as it was told first. */
    void keepFall(UUID finding, Fall fall, String number, Instant at) {
        database.update(Sql.of("""
                INSERT INTO finding_told AS known (finding_id, fallen_as, fallen_number, fallen_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (finding_id) DO UPDATE SET
                    fallen_as = excluded.fallen_as, fallen_number = excluded.fallen_number,
                    fallen_at = excluded.fallen_at
                WHERE known.fallen_as IS NULL""", finding, fall, number, at));
    }

    /** The clues of a finding and its order that were not dismissed, locked. */
    List<Clue> listStanding(UUID finding) {
        return find("findingId = ?1 and state in ?2", finding, ClueStates.withdrawing())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean isOpened(UUID source, ClueKind kind) {
        return database.find(Sql.of("SELECT id FROM clue WHERE source_id = ? AND kind = ?", source, kind), row -> true)
                .isPresent();
    }

    /** Whether the unit and all persons of an event are in our files. */
    boolean knows(Told told) {
        return database.require(
                Sql.of(
                        "SELECT EXISTS (SELECT FROM unit WHERE id = ?) AND NOT EXISTS"
                                + " (SELECT FROM unnest(?::uuid[]) told (id) WHERE NOT EXISTS"
                                + " (SELECT FROM cadre c WHERE c.id = told.id)) AS known",
                        told.unitId(),
                        told.cadres()),
                row -> row.flag("known"));
    }

    /** Nobody reads what may lead to his or her own case, whatever office he or she holds. */
    private static Sql visibleTo(Caller caller) {
        return Sql.of(
                "NOT EXISTS (SELECT FROM clue_cadre cc JOIN cadre self ON self.id = cc.cadre_id"
                        + " WHERE cc.clue_id = c.id AND self.number = ?)",
                caller.cadre());
    }

    private static Sql ownUnit(Caller caller) {
        return Sql.of(
                "(EXISTS (SELECT FROM unit own WHERE own.code = ANY (?) AND u.path <@ own.path)"
                        + " OR EXISTS (SELECT FROM cadre self WHERE self.number = ? AND self.unit_id = u.id))",
                caller.units(),
                caller.cadre());
    }

    private List<ClueView.Concerned> concerned(UUID clue) {
        return database.list(
                Sql.of(
                        "SELECT k.id, k.number, k.name FROM clue_cadre cc JOIN cadre k ON k.id = cc.cadre_id"
                                + " WHERE cc.clue_id = ? ORDER BY k.number",
                        clue),
                row -> new ClueView.Concerned(row.uuid("id"), row.text("number"), row.text("name")));
    }

    private static ClueSummary summary(Row row, Locale language) throws SQLException {
        return new ClueSummary(
                row.uuid("id"),
                row.text("number"),
                ClueKind.valueOf(row.text("kind")),
                ClueState.valueOf(row.text("state")),
                row.text("unit_code"),
                row.text("unit_name"),
                row.text("wind_code"),
                Severity.valueOf(row.text("severity")),
                row.text("source_number"),
                explanation(row).in(language),
                row.instant("happened_at"),
                row.number("version"));
    }

    private static ClueView view(
            Row row, List<ClueView.Concerned> concerned, List<Transitions.Made> history, Caller caller, Locale language)
            throws SQLException {
        var state = ClueState.valueOf(row.text("state"));
        var facts = new ClueFacts(row.flag("own_unit"));
        var decidedBy = row.textOrNull("decided_by");
        return new ClueView(
                row.uuid("id"),
                row.text("number"),
                ClueKind.valueOf(row.text("kind")),
                state,
                row.text("unit_code"),
                row.text("unit_name"),
                concerned,
                new ClueView.Source(
                        row.uuid("source_id"),
                        row.text("source_number"),
                        row.uuid("finding_id"),
                        row.text("wind_code"),
                        row.textOrNull("cause_code"),
                        Severity.valueOf(row.text("severity")),
                        row.dateOrNull("due"),
                        row.integerOrNull("returns")),
                explanation(row).in(language),
                ClueIntakeService.RULES,
                row.instant("happened_at"),
                row.instant("opened_at"),
                decidedBy == null ? null : new ClueView.Decision(decidedBy, row.date("decided_on"), row.text("reason")),
                withdrawal(row, language),
                history,
                ClueStates.MACHINE.allowed(state, caller, event -> ClueRules.decide(event, facts)),
                row.number("version"));
    }

    private static ClueView.@Nullable Withdrawal withdrawal(Row row, Locale language) throws SQLException {
        var fallenAs = row.textOrNull("fallen_as");
        if (fallenAs == null) {
            return null;
        }
        var fall = Fall.valueOf(fallenAs);
        return new ClueView.Withdrawal(
                fall,
                row.instant("fallen_at"),
                fall.explain(row.text("fallen_number")).in(language));
    }

    private static Text explanation(Row row) throws SQLException {
        return ClueKind.valueOf(row.text("kind"))
                .explain(row.text("source_number"), Severity.valueOf(row.text("severity")), row.text("wind_code"));
    }

    private static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这条线索", "There is no such clue"));
    }
}
