package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.appeal.rules.AppealFacts;
import cn.hengjian.personnel.appeal.rules.AppealFacts.PanelFault;
import cn.hengjian.personnel.appeal.rules.AppealState;
import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.personnel.casework.Kinship;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Appeals, stored, and what their guards ask. */
@ApplicationScoped
class AppealRepository implements PanacheRepositoryBase<Appeal, UUID> {

    static final String TABLES = " FROM appeal a JOIN decision_on_cadre t ON t.id = a.against_id"
            + " JOIN cadre c ON c.id = a.cadre_id JOIN unit u ON u.id = c.unit_id WHERE true";

    private static final Set<String> READERS = Set.of(Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE);

    private final Database database;
    private final Appealables appealables;
    private final Terms terms;

    AppealRepository(Database database, Appealables appealables, Terms terms) {
        this.database = database;
        this.appealables = appealables;
        this.terms = terms;
    }

    /** Offices see every appeal, the cadre his or her own, a member of a panel those that it decides, until there is another. */
    static Sql visibleTo(Caller caller) {
        return Sql.of(
                "? OR c.number = ? OR EXISTS (SELECT FROM appeal_panel p JOIN cadre self ON self.id = p.cadre_id"
                        + " WHERE p.appeal_id = a.id AND self.number = ? AND p.round ="
                        + " (SELECT max(latest.round) FROM appeal_panel latest WHERE latest.appeal_id = a.id))",
                caller.hasAny(READERS),
                caller.has(Roles.CADRE) ? caller.cadre() : null,
                caller.has(Roles.APPEAL_PANEL) ? caller.cadre() : null);
    }

    /** The columns that {@link #facts(Row, Caller)} reads, besides those of the appeal. */
    static Sql factColumns(Caller caller) {
        return Sql.of("coalesce(t.level, c.level) AS level, coalesce(c.number = ?, false) AS own_case,", caller.cadre())
                .add(Kinship.ofCaller("c.id", caller))
                .add("AS kin,")
                .add("""
                        coalesce(? = ANY (t.authors), false)
                            OR EXISTS (SELECT FROM appeal_decision d WHERE d.appeal_id = a.id AND d.decided_by = ?)
                            OR EXISTS (SELECT FROM cadre self WHERE self.number = ? AND self.id = ANY (t.parties)) AS had_part,
                        t.stands,
                        coalesce((SELECT d.outcome = 'REVOKE' FROM appeal_decision d WHERE d.appeal_id = a.id
                                  ORDER BY d.ordinal DESC LIMIT 1), false) AS revoked""", caller.username(), caller.username(), caller.cadre());
    }

    AppealFacts facts(Row row, Caller caller) throws SQLException {
        var deciders = appealables
                .of(CaseKind.valueOf(row.text("against_kind")))
                .deciders(row.text("level"), row.text("policy_pack"), row.integer("policy_version"));
        return new AppealFacts(
                terms.today(),
                AppealStates.stage(AppealState.valueOf(row.text("state"))),
                row.flag("own_case"),
                row.flag("kin"),
                row.flag("had_part"),
                caller.hasAny(deciders),
                row.flag("stands"),
                row.flag("revoked"),
                row.dateOrNull("step_due"),
                row.dateOrNull("extended_on") != null,
                row.dateOrNull("remanded_on") != null,
                PanelFault.NONE,
                false);
    }

    AppealFacts facts(UUID id, Caller caller) {
        return database.find(
                        Sql.of("SELECT a.*,")
                                .add(factColumns(caller))
                                .add(TABLES)
                                .and("a.id = ?", id),
                        row -> facts(row, caller))
                .orElseThrow(AppealRepository::absent);
    }

    /**
     * A decision that can be appealed against.
     *
     * @param knownOn when the cadre knew of it: the day of the talk, or of the service
     * @param stands it was neither revoked nor cancelled
     * @param ordinal of the decisions of its case: a measure can be decided on again
     * @param underOwnAppeal the cadre appealed against it in its own procedure (an order to resign), and that is not decided
     */
    record Decision(CaseRef ref, LocalDate knownOn, boolean stands, int ordinal, boolean underOwnAppeal) {}

    /** Of a review and an appeal in the measure's own procedure that are filed at once the second sees the first. */
    void holdMeasure(UUID id) {
        database.find(Sql.of("SELECT id FROM measure WHERE id = ? FOR UPDATE", id), row -> true);
    }

    /** The decision on the caller, if there is one. */
    Optional<Decision> findDecision(UUID id, Caller cadre) {
        return database.find(
                Sql.of(
                        "SELECT t.*, EXISTS (SELECT FROM measure m WHERE m.id = t.id AND m.state = 'APPEALED') AS own_appeal"
                                + " FROM decision_on_cadre t JOIN cadre c ON c.id = t.cadre_id WHERE t.id = ? AND c.number = ?",
                        id,
                        cadre.cadre()),
                row -> new Decision(
                        new CaseRef(
                                CaseKind.valueOf(row.text("kind")),
                                row.uuid("id"),
                                row.text("number"),
                                row.uuid("cadre_id")),
                        row.date("known_on"),
                        row.flag("stands"),
                        row.integer("ordinal"),
                        row.flag("own_appeal")));
    }

    /** The appeal, if the caller sees it, locked, so that of two who act at once the second sees what the first did. */
    Appeal lock(UUID id, Caller caller) {
        var visible = database.find(
                Sql.of("SELECT a.id").add(TABLES).and("a.id = ?", id).and(visibleTo(caller)), row -> true);
        if (visible.isEmpty()) {
            throw absent();
        }
        return lock(id);
    }

    /** An appeal as its policy is asked about. */
    record Asked(CaseRef ref, String pack, int version, Route route, LocalDate knownOn, LocalDate filedOn) {}

    /** The appeal, if the caller sees it. */
    Asked requireAsked(UUID id, Caller caller) {
        return database.find(
                        Sql.of("SELECT a.*, t.known_on")
                                .add(TABLES)
                                .and("a.id = ?", id)
                                .and(visibleTo(caller)),
                        row -> new Asked(
                                new CaseRef(CaseKind.APPEAL, id, row.text("number"), row.uuid("cadre_id")),
                                row.text("policy_pack"),
                                row.integer("policy_version"),
                                Route.valueOf(row.text("route")),
                                row.date("known_on"),
                                row.date("filed_on")))
                .orElseThrow(AppealRepository::absent);
    }

    /** The appeal, locked, for the system. */
    Appeal lock(UUID id) {
        var appeal = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (appeal == null) {
            throw absent();
        }
        return appeal;
    }

    /** The appeals whose time for the cadre's next step has passed. */
    List<UUID> listLapsing(LocalDate today, int limit) {
        return database.list(
                Sql.of(
                        "SELECT id FROM appeal WHERE state IN ('REVIEW_DECIDED', 'DECIDED') AND step_due < ?"
                                + " ORDER BY step_due, id LIMIT ?",
                        today,
                        limit),
                row -> row.uuid("id"));
    }

    /** The level whose authority decides (G1). */
    String requireLevel(UUID appeal) {
        return database.require(
                Sql.of("SELECT coalesce(t.level, c.level) AS level").add(TABLES).and("a.id = ?", appeal),
                row -> row.text("level"));
    }

    void write(UUID appeal, PaperKind kind, String text, LocalDate on, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO appeal_paper (appeal_id, ordinal, kind, text, written_by, written_on)"
                        + " SELECT ?, count(*) + 1, ?, ?, ?, ? FROM appeal_paper WHERE appeal_id = ?",
                appeal,
                kind,
                text,
                caller.username(),
                on,
                appeal));
    }

    void decide(UUID appeal, AppealFacts.Stage stage, DecideAppeal command, LocalDate on, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO appeal_decision (appeal_id, ordinal, stage, outcome, grounds, document, no_promotion_until,"
                        + " decided_by, decided_on)"
                        + " SELECT ?, count(*) + 1, ?, ?, ?, ?, ?::date, ?, ? FROM appeal_decision WHERE appeal_id = ?",
                appeal,
                stage,
                command.outcome(),
                command.grounds(),
                command.document(),
                command.noPromotionUntil(),
                caller.username(),
                on,
                appeal));
    }

    /**
     * Somebody named for a panel.
     *
     * @param recused he or she is the cadre concerned, kin, or had a part in the decision
     */
    record Member(UUID id, boolean recused, boolean chair) {}

    Member requireMember(FormPanel.Member member, int index, Appeal appeal) {
        return database.find(
                        Sql.of("SELECT c.id, c.id = s.id OR coalesce(c.id = ANY (t.parties), false) OR")
                                .add(Kinship.of("s.id", member.cadre()))
                                .add(
                                        "AS recused FROM cadre c JOIN decision_on_cadre t ON t.id = ?"
                                                + " JOIN cadre s ON s.id = ? WHERE c.number = ? AND c.status = 'ACTIVE'",
                                        appeal.againstId(),
                                        appeal.cadreId(),
                                        member.cadre()),
                        row -> new Member(row.uuid("id"), row.flag("recused"), member.chair()))
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.INVALID_CONTENT,
                        Violation.at(
                                "/members/" + index + "/cadre",
                                "unknown-reference",
                                new Text("没有此编号的在职干部", "No cadre in service has this number"))));
    }

    void keepPanel(Appeal appeal, List<Member> members) {
        for (var member : members) {
            database.update(Sql.of(
                    "INSERT INTO appeal_panel (appeal_id, round, cadre_id, chair) VALUES (?, ?, ?, ?)",
                    appeal.id(),
                    appeal.round(),
                    member.id(),
                    member.chair()));
        }
    }

    static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这项复核或申诉", "There is no such review or appeal"));
    }
}
