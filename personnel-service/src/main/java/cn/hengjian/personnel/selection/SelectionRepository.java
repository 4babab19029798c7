package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.Kinship;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.selection.rules.NoticeLint;
import cn.hengjian.personnel.selection.rules.SelectionFacts;
import cn.hengjian.personnel.selection.rules.SelectionFacts.Actor;
import cn.hengjian.personnel.selection.rules.SelectionFacts.Course;
import cn.hengjian.personnel.selection.rules.SelectionFacts.Field;
import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.platform.policy.PolicyPack;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Selections, stored, and what their guards ask. */
@ApplicationScoped
class SelectionRepository {

    static final String TABLES =
            " FROM selection s JOIN post p ON p.id = s.post_id JOIN unit u ON u.id = p.unit_id WHERE true";

    static final Set<String> READERS = Set.of(Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE);

    private final Database database;
    private final Terms terms;
    private final Clock clock;

    SelectionRepository(Database database, Terms terms, Clock clock) {
        this.database = database;
        this.terms = terms;
        this.clock = clock;
    }

    /** Offices see every selection, a cadre what is published for him or her, and where he or she registered. */
    static Sql visibleTo(Caller caller) {
        var visible = Sql.of("?", caller.hasAny(READERS));
        if (caller.has(Roles.CADRE) && caller.cadre() != null) {
            visible.add(
                    "OR (s.published_on IS NOT NULL AND EXISTS (SELECT FROM cadre c JOIN unit cu ON cu.id = c.unit_id"
                            + " WHERE c.number = ? AND c.status = 'ACTIVE' AND (s.scope = 'OPEN' OR cu.path <@ u.path)))"
                            + " OR EXISTS (SELECT FROM candidate x JOIN cadre c ON c.id = x.cadre_id"
                            + " WHERE x.selection_id = s.id AND c.number = ?)",
                    caller.cadre(),
                    caller.cadre());
        }
        return visible;
    }

    /** The columns that {@link #facts(Row, Caller)} reads, besides those of the selection. */
    static Sql factColumns(Caller caller) {
        return Sql.of(
                        "EXISTS (SELECT FROM candidate x JOIN cadre c ON c.id = x.cadre_id WHERE x.selection_id = s.id"
                                + " AND x.standing <> 'WITHDRAWN' AND c.number = ?) AS own_case,",
                        caller.cadre())
                .add(
                        "s.opened_by = ? OR EXISTS (SELECT FROM transition t WHERE t.subject_id = s.id AND t.actor = ?"
                                + " AND t.event NOT IN ('DECIDE', 'REGISTER')) OR EXISTS (SELECT FROM selection_party y"
                                + " JOIN cadre self ON self.id = y.cadre_id WHERE y.selection_id = s.id AND self.number = ?)"
                                + " AS had_part,",
                        caller.username(),
                        caller.username(),
                        caller.cadre())
                .add("EXISTS (SELECT FROM candidate x WHERE x.selection_id = s.id AND x.standing <> 'WITHDRAWN' AND")
                .add(Kinship.ofCaller("x.cadre_id", caller))
                .add("""
                        ) AS kin,
                        (SELECT count(*) FROM candidate x WHERE x.selection_id = s.id AND x.standing = 'REGISTERED')::int
                            AS registered,
                        (SELECT count(*) FROM candidate x WHERE x.selection_id = s.id AND x.standing = 'ADMITTED')::int
                            AS admitted,
                        (SELECT max(x.object_by) FROM candidate x WHERE x.selection_id = s.id AND x.standing = 'REJECTED'
                            AND x.objection IS NULL) AS object_by,
                        (SELECT count(*) FROM candidate x WHERE x.selection_id = s.id AND x.standing = 'REJECTED'
                            AND x.objection IS NOT NULL AND x.answer IS NULL)::int AS objecting,
                        (SELECT count(*) FROM candidate x WHERE x.selection_id = s.id AND x.standing = 'ADMITTED'
                            AND x.written IS NULL)::int AS unwritten,
                        (SELECT count(*) FROM candidate x WHERE x.selection_id = s.id AND x.standing = 'ADMITTED'
                            AND (SELECT count(*) FROM interview_mark k WHERE k.candidate_id = x.id)
                                < greatest((SELECT count(*) FROM selection_party y WHERE y.selection_id = s.id
                                            AND y.part = 'PANEL'), 1))::int AS unmarked,
                        (SELECT count(*) FROM candidate x WHERE x.selection_id = s.id AND x.standing = 'ADMITTED'
                            AND NOT EXISTS (SELECT FROM selection_review w JOIN review_outcome o ON o.review_id = w.review_id
                                            WHERE w.selection_id = s.id AND o.cadre_id = x.cadre_id))::int AS unreviewed,
                        (SELECT count(*) FROM candidate x WHERE x.selection_id = s.id AND x.standing = 'INSPECTED'
                            AND x.report IS NULL)::int AS unreported,
                        (SELECT count(*) FROM candidate x WHERE x.selection_id = s.id AND x.standing = 'INSPECTED'
                            AND x.suitable IS NOT FALSE)::int AS selectable""");
    }

    SelectionFacts facts(Row row, Caller caller) throws SQLException {
        var policy = new SelectionPolicy(terms.version(row.text("policy_pack"), row.integer("policy_version")));
        return new SelectionFacts(
                terms.today(),
                new Actor(
                        row.flag("own_case"),
                        row.flag("kin"),
                        row.flag("had_part"),
                        caller.hasAny(policy.deciders(row.text("post_level")))),
                new Course(
                        row.dateOrNull("register_by"),
                        row.integer("registered"),
                        row.integer("admitted"),
                        row.dateOrNull("object_by"),
                        row.integer("objecting"),
                        minimum(SelectionState.valueOf(row.text("state")), policy),
                        new Field(
                                row.integer("unwritten"),
                                row.integer("unmarked"),
                                row.integer("unreviewed"),
                                row.integer("unreported"),
                                row.integer("selectable")),
                        row.dateOrNull("public_until"),
                        row.dateOrNull("probation_until")),
                null);
    }

    /** So many go on: first those whom M12 asks for, then those who are inspected for one post, in the end one. */
    private static int minimum(SelectionState state, SelectionPolicy policy) {
        return switch (state) {
            case WRITTEN, INTERVIEW, DEMOCRATIC_REVIEW -> policy.inspectionRatio();
            case INSPECTION -> 1;
            default -> policy.minApplicants();
        };
    }

    SelectionFacts facts(Selection selection, Caller caller) {
        return database.require(
                Sql.of("SELECT s.*, p.level AS post_level,")
                        .add(factColumns(caller))
                        .add(TABLES)
                        .and("s.id = ?", selection.id()),
                row -> facts(row, caller));
    }

    /** The selection, if the caller sees it, locked, so that of two who act at once the second sees what the first did. */
    Selection lock(UUID id, Caller caller) {
        return lock(id, visibleTo(caller));
    }

    /** The selection, locked, for the system. */
    Selection lock(UUID id) {
        return lock(id, Sql.of("true"));
    }

    private Selection lock(UUID id, Sql visible) {
        return database.find(
                        Sql.of("SELECT s.*, p.level AS post_level, p.congress AS post_congress")
                                .add(TABLES)
                                .and("s.id = ?", id)
                                .and(visible)
                                .add("FOR UPDATE OF s"),
                        SelectionRepository::selection)
                .orElseThrow(SelectionRepository::absent);
    }

    private static Selection selection(Row row) throws SQLException {
        return new Selection(
                row.uuid("id"),
                row.text("number"),
                SelectionState.valueOf(row.text("state")),
                row.uuid("post_id"),
                row.text("post_level"),
                row.flag("post_congress"),
                SelectionScope.valueOf(row.text("scope")),
                row.text("policy_pack"),
                row.integer("policy_version"),
                row.textOrNull("notice"),
                row.dateOrNull("register_by"),
                row.dateOrNull("public_until"),
                row.dateOrNull("appointed_on"),
                row.uuidOrNull("ended_posting"),
                row.uuidOrNull("begun_posting"),
                row.uuidOrNull("given_posting"),
                row.textOrNull("level_before"));
    }

    void insert(UUID id, String number, OpenSelection command, PolicyPack pack, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO selection (id, number, post_id, state, scope, approval, opened_by, opened_at, policy_pack,"
                        + " policy_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                number,
                command.postId(),
                SelectionState.POST_APPROVED,
                command.scope(),
                command.approval(),
                caller.username(),
                clock.instant(),
                pack.pack(),
                pack.version()));
    }

    boolean isEstablished(UUID post) {
        return database.find(Sql.of("SELECT id FROM post WHERE id = ? AND status = 'ACTIVE'", post), row -> true)
                .isPresent();
    }

    /** Takes the step, and what goes with it in the same statement. */
    void enter(UUID id, SelectionState next, @Nullable LocalDate closedOn, @Nullable Sql change) {
        var update = Sql.of(
                "UPDATE selection SET state = ?, version = version + 1, closed_on = coalesce(closed_on, ?::date)",
                next,
                closedOn);
        if (change != null) {
            update.add(",").add(change);
        }
        database.update(update.add("WHERE id = ?", id));
    }

    void keepBar(UUID selection, NoticeLint.Bar bar, Notice.Justification why, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO selection_bar (selection_id, pointer, code, asked, reason, basis, recorded_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                selection,
                bar.pointer(),
                bar.code(),
                bar.asked(),
                why.reason(),
                why.basis(),
                caller.username()));
    }

    static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这项竞争上岗", "There is no such selection"));
    }
}
