package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.personnel.casework.Kinship;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Actor;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Course;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Discipline;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Leaving;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Step;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Measures, stored, and what their guards ask. No entity: the kinds share the table and change it by {@link Change}. */
@ApplicationScoped
class MeasureRepository {

    static final String TABLES = " FROM measure m JOIN cadre c ON c.id = m.cadre_id JOIN unit u ON u.id = c.unit_id"
            + " LEFT JOIN talk t ON t.id = m.talk_id LEFT JOIN measure o ON o.id = m.parent_id WHERE true";

    private static final Set<String> READERS = Set.of(Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE);
    private static final Set<String> UNIT = Set.of(Roles.UNIT_LEADER, Roles.UNIT_HR);

    private final Database database;
    private final Terms terms;

    MeasureRepository(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    /**
     * Offices see every case but their own people's own. Whoever it is about sees it from the notice on, from the decision
     * where there is no notice, or from the day on which he or she filed it, the unit once the decision was served: before, a
     * case is no verdict.
     */
    static Sql visibleTo(Caller caller) {
        var visible = Sql.of("(? AND c.number IS DISTINCT FROM ?)", caller.hasAny(READERS), caller.cadre());
        if (caller.has(Roles.CADRE) && caller.cadre() != null) {
            visible.add(
                    "OR ((m.noticed_on IS NOT NULL OR m.served_on IS NOT NULL OR m.source = 'SELF') AND c.number = ?)",
                    caller.cadre());
        }
        if (caller.hasAny(UNIT)) {
            visible.add(
                    "OR (m.served_on IS NOT NULL AND c.number IS DISTINCT FROM ?"
                            + " AND u.path <@ ANY (ARRAY(SELECT su.path FROM unit su WHERE su.code = ANY (?))))",
                    caller.cadre(),
                    caller.units().stream().sorted().toList());
        }
        return visible;
    }

    /** The columns that {@link #facts(Row, Caller)} reads, besides those of the measure. */
    static Sql factColumns(Caller caller) {
        return Sql.of("c.level, coalesce(c.number = ?, false) AS own_case,", caller.cadre())
                .add(Kinship.ofCaller("c.id", caller))
                .add("AS kin,")
                .add("""
                        m.opened_by = ? OR EXISTS (SELECT FROM transition s WHERE s.subject_id = m.id AND s.actor = ?)
                            OR EXISTS (SELECT FROM measure_party y JOIN cadre self ON self.id = y.cadre_id
                                       WHERE y.measure_id = m.id AND self.number = ?) AS had_part,
                        coalesce(t.state IN ('REVOKED', 'CANCELLED'), false)
                            OR coalesce(o.state IN ('REVOKED', 'CANCELLED'), false) AS source_fell,
                        EXISTS (SELECT FROM measure_paper p WHERE p.measure_id = m.id AND p.kind = 'STATEMENT'
                            AND p.round = m.round) AS stated,
                        EXISTS (SELECT FROM measure_paper p WHERE p.measure_id = m.id AND p.kind = 'ANSWER'
                            AND p.round = m.round) AS answered,
                        coalesce((SELECT CASE WHEN NOT x.open_case THEN 'CLEAR' WHEN x.consents THEN 'CONSENTING' ELSE 'OPEN' END
                                  FROM measure_clearance x WHERE x.measure_id = m.id AND x.round = m.round ORDER BY x.ordinal DESC LIMIT 1),
                                 'UNASKED') AS discipline,
                        EXISTS (SELECT FROM measure_decision d WHERE d.measure_id = m.id) AS decided,
                        (SELECT count(*) FROM measure_service v WHERE v.measure_id = m.id AND v.paper = 'DECISION')
                            >= greatest((SELECT count(*) FROM measure_decision d WHERE d.measure_id = m.id), 1) AS served,
                        EXISTS (SELECT FROM measure_paper p WHERE p.measure_id = m.id AND p.kind = 'FINDING') AS found,
                        ARRAY(SELECT g.ground FROM measure_ground g WHERE g.measure_id = m.id) AS examined,
                        EXISTS (SELECT FROM measure_ground g WHERE g.measure_id = m.id AND g.holds
                                AND NOT EXISTS (SELECT FROM measure_ground n WHERE n.measure_id = m.id
                                                AND n.ground = g.ground AND n.ordinal > g.ordinal)) AS ground_holds,
                        coalesce(m.congress, false)
                            OR EXISTS (SELECT FROM post q WHERE q.congress AND q.id IN (c.main_post_id, m.to_post_id))
                            OR m.kind = 'VOLUNTARY_RESIGNATION' AND EXISTS (
                                SELECT FROM posting h JOIN post q ON q.id = h.post_id AND q.congress
                                WHERE h.cadre_id = c.id AND upper_inf(h.recorded) AND upper_inf(h.valid)) AS of_congress,
                        (SELECT n.due FROM deadline n WHERE n.subject_id = m.id AND n.purpose IN ('APPLY', 'APPLY_UPHELD')
                         ORDER BY n.ordinal DESC LIMIT 1) AS apply_by,
                        EXISTS (SELECT FROM appeal a WHERE a.against_id = m.id AND a.closed_on IS NULL) AS under_review""", caller.username(), caller.username(), caller.cadre());
    }

    MeasureFacts facts(Row row, Caller caller) throws SQLException {
        var policy = MeasurePolicy.of(terms, row.text("policy_pack"), row.integer("policy_version"));
        return new MeasureFacts(
                terms.today(),
                new Actor(
                        row.flag("own_case"),
                        row.flag("kin"),
                        row.flag("had_part"),
                        caller.hasAny(policy.deciders(row.text("level")))),
                new Course(
                        row.flag("source_fell"),
                        row.dateOrNull("state_by"),
                        row.flag("stated"),
                        row.flag("answered"),
                        Discipline.valueOf(row.text("discipline")),
                        row.flag("decided"),
                        row.flag("served"),
                        row.flag("of_congress"),
                        row.dateOrNull("runs_until"),
                        new Leaving(
                                row.flag("found"),
                                row.texts("examined").containsAll(policy.refusalGrounds()),
                                row.flag("ground_holds"),
                                row.dateOrNull("apply_by"),
                                row.textOrNull("formalities") != null,
                                row.flag("under_review"))),
                Step.UNNAMED);
    }

    MeasureFacts facts(UUID id, Caller caller) {
        return database.find(
                        Sql.of("SELECT m.*,")
                                .add(factColumns(caller))
                                .add(TABLES)
                                .and("m.id = ?", id),
                        row -> facts(row, caller))
                .orElseThrow(MeasureRepository::absent);
    }

    /**
     * The measure, if the caller sees it, locked, so that of two who act at once the second sees what the first did.
     *
     * @param kinds those that are asked for; none means any
     */
    Measure lock(UUID id, Set<CaseKind> kinds, Caller caller) {
        var visible = database.find(
                Sql.of("SELECT m.id")
                        .add(TABLES)
                        .and("m.id = ?", id)
                        .andIfPresent(
                                "m.kind = ANY (?)",
                                kinds.isEmpty()
                                        ? null
                                        : kinds.stream().map(CaseKind::name).toList())
                        .and(visibleTo(caller)),
                row -> true);
        if (visible.isEmpty()) {
            throw absent();
        }
        return lock(id);
    }

    /** The measure as it stands, if the caller sees it. */
    Measure require(UUID id, Caller caller) {
        return database.find(
                        Sql.of("SELECT m.*, c.level")
                                .add(TABLES)
                                .and("m.id = ?", id)
                                .and(visibleTo(caller)),
                        MeasureRepository::measure)
                .orElseThrow(MeasureRepository::absent);
    }

    /** The measure, locked, for the system. */
    Measure lock(UUID id) {
        return database.find(
                        Sql.of(
                                "SELECT m.*, c.level FROM measure m JOIN cadre c ON c.id = m.cadre_id WHERE m.id = ?"
                                        + " FOR UPDATE OF m",
                                id),
                        MeasureRepository::measure)
                .orElseThrow(MeasureRepository::absent);
    }

    private static Measure measure(Row row) throws SQLException {
        return new Measure(
                new CaseRef(
                        CaseKind.valueOf(row.text("kind")), row.uuid("id"), row.text("number"), row.uuid("cadre_id")),
                row.text("state"),
                row.text("level"),
                row.text("policy_pack"),
                row.integer("policy_version"),
                row.textOrNull("situation"),
                row.textOrNull("manner"),
                row.uuidOrNull("to_post_id"),
                row.textOrNull("to_level"),
                row.textOrNull("formalities"),
                row.dateOrNull("noticed_on"),
                row.dateOrNull("decided_on"),
                row.dateOrNull("served_on"),
                row.dateOrNull("effective_on"),
                row.dateOrNull("runs_until"),
                row.uuidOrNull("ended_posting"),
                row.uuidOrNull("begun_posting"),
                row.textOrNull("level_before"));
    }

    /** Takes the step, and returns the version that it leads to. */
    long enter(UUID id, String next, @Nullable LocalDate closedOn, Change change) {
        return database.require(
                entering(next, closedOn, change).add("WHERE id = ? RETURNING version", id),
                row -> row.number("version"));
    }

    private static Sql entering(String next, @Nullable LocalDate closedOn, Change change) {
        var update = Sql.of(
                "UPDATE measure SET state = ?, steps = steps + 1, version = version + 1,"
                        + " closed_on = coalesce(closed_on, ?::date)",
                next,
                closedOn);
        var assignments = change.assignments();
        if (assignments != null) {
            update.add(",").add(assignments);
        }
        return update;
    }

    /** Those of these cases that are in a state, locked, in their order. */
    List<CaseRef> lockAll(List<UUID> ids, CaseKind kind, String state) {
        return database.list(
                Sql.of(
                        "SELECT id, number, cadre_id FROM measure WHERE id = ANY (?) AND kind = ? AND state = ? ORDER BY id"
                                + " FOR UPDATE",
                        ids,
                        kind,
                        state),
                row -> new CaseRef(kind, row.uuid("id"), row.text("number"), row.uuid("cadre_id")));
    }

    /** The same for many at once. */
    void enterAll(List<UUID> ids, String next, @Nullable LocalDate closedOn, Change change) {
        database.update(entering(next, closedOn, change).add("WHERE id = ANY (?)", ids));
    }

    /** Publishes how many cases stand after a step that they took together. */
    Sql states(List<UUID> ids, String step) {
        return Sql.of(
                "SELECT id::text, jsonb_build_object('measureId', id, 'kind', kind, 'number', number, 'cadreId', cadre_id,"
                        + " 'step', ?::text, 'state', state, 'version', version) FROM measure WHERE id = ANY (?) ORDER BY id",
                step,
                ids);
    }

    static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这项措施", "There is no such measure"));
    }
}
