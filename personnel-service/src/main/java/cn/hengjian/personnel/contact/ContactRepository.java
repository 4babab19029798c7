package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.personnel.casework.Kinship;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.contact.rules.ContactFacts;
import cn.hengjian.personnel.contact.rules.ContactRules;
import cn.hengjian.personnel.contact.rules.ContactState;
import cn.hengjian.personnel.contact.rules.Nature;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Links, as they are found and shown. A link is in the scope of the unit in which the leader holds it, so that who moved
 * away leaves it to those who stay; the leader and a successor who is named see it besides.
 */
@ApplicationScoped
class ContactRepository {

    private static final String TABLES = " FROM contact_link l JOIN cadre c ON c.id = l.cadre_id"
            + " JOIN unit hu ON hu.id = l.home_id JOIN unit pl ON pl.id = l.place_id"
            + " LEFT JOIN cadre s ON s.id = l.successor_id"
            + " LEFT JOIN contact_holder o ON o.link_id = l.id AND o.cadre_id = l.cadre_id AND upper_inf(o.held)"
            // A link waits for one thing at a time.
            + " LEFT JOIN duty w ON w.case_id = l.id WHERE true";

    private final Database database;
    private final Pages pages;

    ContactRepository(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** Which links a list holds; what is null doesn't matter. */
    record Filter(
            @Nullable String cadre,
            @Nullable String unit,
            @Nullable String type,
            @Nullable ContactState state,
            @Nullable Task waitsFor) {}

    /**
     * A link that is held for a step.
     *
     * @param heldSince the day on which the present holder took it up
     */
    record Link(
            UUID id,
            String number,
            String type,
            ContactState state,
            UUID cadreId,
            @Nullable UUID successorId,
            @Nullable LocalDate heldSince,
            @Nullable LocalDate endedOn,
            @Nullable UUID replaces,
            String policyPack,
            int policyVersion,
            ContactFacts facts) {

        String policy() {
            return policyPack + "/" + policyVersion;
        }

        CaseRef ref() {
            return new CaseRef(CaseKind.CONTACT, id, number, cadreId);
        }

        /** Who has to take it up now. */
        UUID receiver() {
            return successorId == null ? cadreId : successorId;
        }
    }

    Page<ContactView> page(Filter filter, PageRequest request, Caller caller) {
        var select = select(caller)
                .andIfPresent("c.number = ?", filter.cadre())
                .andIfPresent("l.type = ?", filter.type())
                .andIfPresent("l.state = ?", filter.state())
                .andIfPresent("w.task = ?", filter.waitsFor());
        if (filter.unit() != null) {
            select.and(Units.within("hu.path", filter.unit()));
        }
        return pages.page(select, Keyset.ascending("l.number"), request, row -> view(row, caller));
    }

    ContactView require(UUID id, Caller caller) {
        return database.find(select(caller).and("l.id = ?", id), row -> view(row, caller))
                .orElseThrow(ContactProblem::absent);
    }

    /** Held until the transaction ends, so that of two who act at once the second sees what the first did. */
    Link lock(UUID id, Caller caller) {
        return lock(id, select(caller, visibleTo(caller)));
    }

    /** The same for a step that one with another link brings about. */
    Link lockFor(UUID id, Caller caller) {
        return lock(id, select(caller, Sql.of("true")));
    }

    private Link lock(UUID id, Sql select) {
        // A statement that waited reads what it joins as it was before; so the row is held first, and read then.
        database.find(Sql.of("SELECT id FROM contact_link WHERE id = ? FOR UPDATE", id), row -> true);
        return database.find(select.and("l.id = ?", id), ContactRepository::link)
                .orElseThrow(ContactProblem::absent);
    }

    /** The private person's name as it is kept, if the target is one. */
    Optional<byte[]> personName(UUID id) {
        return database.find(
                Sql.of("SELECT person_name FROM contact_link WHERE id = ? AND nature = 'PERSON'", id),
                row -> row.bytes("person_name"));
    }

    /** Everybody who held a link, the first one first. */
    List<HolderView> holders(UUID id, Caller caller) {
        require(id, caller);
        return database.list(
                Sql.of(
                        "SELECT c.number, c.name, lower(o.held) AS since, upper(o.held) AS until,"
                                + " (SELECT count(*) FROM contact_visit v WHERE v.link_id = o.link_id"
                                + " AND v.cadre_id = o.cadre_id AND v.day <@ o.held AND v.cancelled_by IS NULL)::int AS visits"
                                + " FROM contact_holder o JOIN cadre c ON c.id = o.cadre_id WHERE o.link_id = ?"
                                + " ORDER BY o.held",
                        id),
                row -> new HolderView(
                        row.text("number"),
                        row.text("name"),
                        row.date("since"),
                        row.dateOrNull("until"),
                        row.integer("visits")));
    }

    private static Sql select(Caller caller) {
        return select(caller, visibleTo(caller));
    }

    private static Sql select(Caller caller, Sql condition) {
        return Sql.of("""
                        SELECT l.*, c.number AS cadre_number, c.name AS cadre_name, hu.code AS unit_code,
                            pl.code AS place_code, pl.name AS place_name, s.number AS successor_number,
                            s.name AS successor_name, lower(o.held) AS held_since, w.task, w.due,
                            (SELECT count(*) FROM contact_visit v WHERE v.link_id = l.id AND v.cancelled_by IS NULL)::int
                                AS visits,
                            (SELECT count(*) FROM contact_visit v JOIN contact_problem q ON q.visit_id = v.id
                             WHERE v.link_id = l.id AND v.cancelled_by IS NULL AND q.solved_on IS NULL)::int AS open_problems,
                            coalesce(c.number = ?, false) AS holder, coalesce(s.number = ?, false) AS successor,
                            (""", caller.cadre(), caller.cadre())
                .add(Kinship.ofCaller("c.id", caller))
                .add("OR")
                .add(Kinship.ofCaller("s.id", caller))
                .add(") AS kin" + TABLES)
                .and(condition);
    }

    private static Sql visibleTo(Caller caller) {
        var scope = Scope.of(caller);
        return scope.predicate("hu.path", "c.number").add("OR coalesce(s.number = ?, false)", scope.cadre());
    }

    private static ContactFacts facts(Row row) throws SQLException {
        var state = ContactState.valueOf(row.text("state"));
        boolean holder = row.flag("holder");
        boolean successor = row.flag("successor");
        return new ContactFacts(
                holder,
                state == ContactState.HANDED_OVER ? successor : holder,
                holder || successor,
                row.flag("kin"),
                row.text("type").equals(ContactPolicy.WORK_POINT));
    }

    private static Link link(Row row) throws SQLException {
        return new Link(
                row.uuid("id"),
                row.text("number"),
                row.text("type"),
                ContactState.valueOf(row.text("state")),
                row.uuid("cadre_id"),
                row.uuidOrNull("successor_id"),
                row.dateOrNull("held_since"),
                row.dateOrNull("ended_on"),
                row.uuidOrNull("replaces_id"),
                row.text("policy_pack"),
                row.integer("policy_version"),
                facts(row));
    }

    private static ContactView view(Row row, Caller caller) throws SQLException {
        var state = ContactState.valueOf(row.text("state"));
        var nature = Nature.valueOf(row.text("nature"));
        var facts = facts(row);
        var shown = row.textOrNull("shown_name");
        var rating = row.textOrNull("rating");
        var task = row.textOrNull("task");
        return new ContactView(
                row.uuid("id"),
                row.text("number"),
                row.text("type"),
                nature,
                row.text("place_code"),
                row.text("place_name"),
                shown == null ? row.text("place_name") : shown,
                state,
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.textOrNull("successor_number"),
                row.textOrNull("successor_name"),
                row.date("assigned_on"),
                row.dateOrNull("held_since"),
                row.dateOrNull("ended_on"),
                row.textOrNull("end_reason"),
                row.textOrNull("end_note"),
                row.uuidOrNull("replaces_id"),
                rating == null ? null : Rating.valueOf(rating),
                row.dateOrNull("rated_on"),
                row.textOrNull("rated_by"),
                row.textOrNull("rated_for"),
                row.integer("visits"),
                row.integer("open_problems"),
                task == null ? null : Task.valueOf(task),
                row.dateOrNull("due"),
                ContactStates.MACHINE.allowed(state, caller, event -> ContactRules.decide(event, facts)),
                row.number("version"));
    }
}
