package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.personnel.casework.Kinship;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.talk.rules.TalkFacts;
import cn.hengjian.personnel.talk.rules.TalkFacts.Objection;
import cn.hengjian.personnel.talk.rules.TalkFacts.Parties;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Talks, stored, and what their guards ask. */
@ApplicationScoped
class TalkRepository implements PanacheRepositoryBase<Talk, UUID> {

    static final String TABLES = " FROM talk t JOIN cadre c ON c.id = t.cadre_id JOIN unit u ON u.id = c.unit_id"
            + " LEFT JOIN clue k ON k.id = t.clue_id LEFT JOIN talk_record r ON r.talk_id = t.id WHERE true";

    private static final Set<String> READERS = Set.of(Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE);
    private static final Set<String> UNIT = Set.of(Roles.UNIT_LEADER, Roles.UNIT_HR);

    private final Database database;
    private final Terms terms;

    TalkRepository(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    /**
     * Offices see every case but their own people's own: whoever it is about sees it, as the unit does, from the day of the
     * talk on. Before, a case is no verdict.
     */
    static Sql visibleTo(Caller caller) {
        var visible = Sql.of("(? AND c.number IS DISTINCT FROM ?)", caller.hasAny(READERS), caller.cadre());
        if (caller.has(Roles.CADRE) && caller.cadre() != null) {
            visible.add("OR (t.held_on IS NOT NULL AND c.number = ?)", caller.cadre());
        }
        if (caller.hasAny(UNIT)) {
            visible.add(
                    "OR (t.held_on IS NOT NULL AND u.path <@ ANY (ARRAY(SELECT su.path FROM unit su WHERE su.code = ANY (?))))",
                    caller.units().stream().sorted().toList());
        }
        return visible;
    }

    /** The columns that {@link #facts(Row, Caller)} reads. */
    static Sql factColumns(Caller caller) {
        return Sql.of("c.level, coalesce(c.number = ?, false) AS own_case,", caller.cadre())
                .add(Kinship.ofCaller("c.id", caller))
                .add("AS kin,")
                .add("""
                        ? IN (coalesce(t.opened_by, ''), coalesce(t.screened_by, ''), coalesce(t.approved_by, ''),
                              coalesce(r.recorded_by, ''))
                            OR EXISTS (SELECT FROM cadre self WHERE self.number = ? AND self.id IN (r.leader_id, r.recorder_id))
                            AS had_part,
                        coalesce(k.state = 'WITHDRAWN', false) AS source_fell,
                        EXISTS (SELECT FROM talk_paper p WHERE p.talk_id = t.id AND p.kind = 'PLAN') AS planned,
                        t.rectify_due, t.extended_on IS NOT NULL AS extended, t.objection_due,
                        EXISTS (SELECT FROM talk_paper p WHERE p.talk_id = t.id AND p.kind = 'OBJECTION') AS objected,
                        EXISTS (SELECT FROM talk_paper p WHERE p.talk_id = t.id AND p.kind = 'ANSWER') AS answered,
                        t.policy_pack, t.policy_version""", caller.username(), caller.cadre());
    }

    TalkFacts facts(Row row, Caller caller) throws SQLException {
        var policy = TalkPolicy.of(terms, row.text("policy_pack"), row.integer("policy_version"));
        return new TalkFacts(
                terms.today(),
                row.flag("own_case"),
                row.flag("kin"),
                row.flag("had_part"),
                caller.hasAny(policy.approvers(row.text("level"))),
                row.flag("source_fell"),
                row.flag("planned"),
                row.dateOrNull("rectify_due"),
                row.flag("extended"),
                row.dateOrNull("objection_due"),
                objection(row),
                Parties.UNNAMED);
    }

    private static Objection objection(Row row) throws SQLException {
        if (row.flag("answered")) {
            return Objection.ANSWERED;
        }
        return row.flag("objected") ? Objection.MADE : Objection.NONE;
    }

    TalkFacts facts(UUID id, Caller caller) {
        return database.find(
                        Sql.of("SELECT").add(factColumns(caller)).add(TABLES).and("t.id = ?", id),
                        row -> facts(row, caller))
                .orElseThrow(TalkRepository::absent);
    }

    /** The talk, if the caller sees it, locked, so that of two who act at once the second sees what the first did. */
    Talk lock(UUID id, Caller caller) {
        var visible = database.find(
                Sql.of("SELECT t.id").add(TABLES).and("t.id = ?", id).and(visibleTo(caller)), row -> true);
        if (visible.isEmpty()) {
            throw absent();
        }
        return lock(id);
    }

    /** A talk as its policy is asked about. */
    record Asked(
            CaseRef ref,
            String pack,
            int version,
            @Nullable LocalDate heldOn,
            @Nullable String trigger) {}

    /** The talk, if the caller sees it. */
    Asked requireAsked(UUID id, Caller caller) {
        return database.find(
                        Sql.of("SELECT t.*").add(TABLES).and("t.id = ?", id).and(visibleTo(caller)),
                        row -> new Asked(
                                new CaseRef(CaseKind.TALK, id, row.text("number"), row.uuid("cadre_id")),
                                row.text("policy_pack"),
                                row.integer("policy_version"),
                                row.dateOrNull("held_on"),
                                row.textOrNull("explanation")))
                .orElseThrow(TalkRepository::absent);
    }

    /** The talk, locked, for the system. */
    Talk lock(UUID id) {
        var talk = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (talk == null) {
            throw absent();
        }
        return talk;
    }

    boolean isOpened(UUID suggestion) {
        return database.find(Sql.of("SELECT id FROM talk WHERE suggestion_id = ?", suggestion), row -> true)
                .isPresent();
    }

    /** A cadre's level, if there is such a cadre. */
    Optional<String> findLevel(UUID cadre) {
        return database.find(Sql.of("SELECT level FROM cadre WHERE id = ?", cadre), row -> row.text("level"));
    }

    static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这项诫勉谈话", "There is no such talk"));
    }
}
