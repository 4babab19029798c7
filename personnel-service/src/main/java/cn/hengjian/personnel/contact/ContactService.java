package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.CaseNumbers;
import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.contact.ContactRepository.Link;
import cn.hengjian.personnel.contact.rules.ContactEvent;
import cn.hengjian.personnel.contact.rules.ContactState;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Assigns links and takes them through SM-15. */
@ApplicationScoped
class ContactService {

    private final ContactRepository contacts;
    private final ContactSteps steps;
    private final Leaders leaders;
    private final Targets targets;
    private final CaseNumbers numbers;
    private final Terms terms;
    private final Database database;
    private final Audit audit;

    ContactService(
            ContactRepository contacts,
            ContactSteps steps,
            Leaders leaders,
            Targets targets,
            CaseNumbers numbers,
            Terms terms,
            Database database,
            Audit audit) {
        this.contacts = contacts;
        this.steps = steps;
        this.leaders = leaders;
        this.targets = targets;
        this.numbers = numbers;
        this.terms = terms;
        this.database = database;
        this.audit = audit;
    }

    @Transactional
    ContactView assign(AssignContact command, Caller caller) {
        var today = terms.today();
        var policy = new ContactPolicy(terms.inForce());
        var leader = leaders.requireNamed(command.cadreNumber(), "/cadreNumber", policy, caller);
        var id = TimeOrderedId.next();
        var target = targets.read(command, policy, id);
        var ended =
                command.replaces() == null ? null : requireEnded(command.replaces(), command.type(), leader, caller);
        if (ended != null) {
            steps.follow(ended, ContactEvent.REPLACE, caller);
        }
        var ref = new CaseRef(CaseKind.CONTACT, id, numbers.next("CONTACT", today.getYear()), leader.id());
        database.update(Sql.of(
                "INSERT INTO contact_link (id, number, type, nature, place_id, shown_name, person_name, target_key, state,"
                        + " cadre_id, home_id, by_post, replaces_id, assigned_on, policy_pack, policy_version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?::bytea, ?, 'ASSIGNED', ?, ?, ?, ?::uuid, ?, ?, ?)",
                id,
                ref.number(),
                command.type(),
                target.nature(),
                target.place(),
                target.shownName(),
                target.personName(),
                target.key(),
                leader.id(),
                leader.home(),
                leader.byPost(),
                command.replaces(),
                today,
                policy.pack().pack(),
                policy.pack().version()));
        steps.begin(ref, policy, caller);
        return contacts.require(id, caller);
    }

    /** The leader takes the link up, for the first time or from the one before. */
    @Transactional
    ContactView accept(UUID id, Caller caller) {
        var link = contacts.lock(id, caller);
        steps.make(link, ContactEvent.ACCEPT, caller, null);
        var today = terms.today();
        release(link, today);
        var receiver = link.receiver();
        var leader = leaders.require(receiver);
        database.update(Sql.of(
                "UPDATE contact_link SET cadre_id = ?, home_id = ?, by_post = ? WHERE id = ?",
                receiver,
                leader.home(),
                leader.byPost(),
                id));
        database.update(Sql.of(
                "INSERT INTO contact_holder (link_id, cadre_id, held) VALUES (?, ?, daterange(?, NULL))",
                id,
                receiver,
                today));
        return contacts.require(id, caller);
    }

    @Transactional
    ContactView handOver(UUID id, HandOverContact command, Caller caller) {
        var link = contacts.lock(id, caller);
        var successor = leaders.requireNamed(command.successor(), "/successor", steps.policy(link), caller);
        steps.handOver(link, successor.id(), caller, command.reason());
        return contacts.require(id, caller);
    }

    @Transactional
    ContactView end(UUID id, EndContact command, Caller caller) {
        var link = contacts.lock(id, caller);
        // First of all, because no link has ended without a day and a reason.
        database.update(Sql.of(
                "UPDATE contact_link SET ended_on = ?, end_reason = ?, end_note = ? WHERE id = ?",
                command.endedOn(),
                command.reason(),
                command.note(),
                id));
        steps.make(link, ContactEvent.END, caller, command.note());
        steps.policy(link).endings().require(command.reason(), "/reason");
        requireEndable(link, command.endedOn());
        release(link, command.endedOn());
        steps.awaitReplacement(link, command.endedOn(), caller);
        return contacts.require(id, caller);
    }

    @Transactional
    ContactView waive(UUID id, GiveReason command, Caller caller) {
        steps.make(contacts.lock(id, caller), ContactEvent.WAIVE, caller, command.reason());
        return contacts.require(id, caller);
    }

    /** Takes back what should never have been assigned; what it replaced waits for another target again. */
    @Transactional
    ContactView cancel(UUID id, GiveReason command, Caller caller) {
        var link = contacts.lock(id, caller);
        steps.make(link, ContactEvent.CANCEL, caller, command.reason());
        if (link.replaces() != null) {
            var replaced = contacts.lockFor(link.replaces(), caller);
            if (replaced.state() == ContactState.REPLACED) {
                steps.follow(replaced, ContactEvent.REOPEN, caller);
                steps.awaitReplacement(replaced, Objects.requireNonNull(replaced.endedOn()), caller);
            }
        }
        return contacts.require(id, caller);
    }

    @Transactional
    ContactView rate(UUID id, RateContact command, Caller caller) {
        steps.make(contacts.lock(id, caller), ContactEvent.RATE, caller, command.reason());
        database.update(Sql.of(
                "UPDATE contact_link SET rating = ?, rated_on = ?, rated_by = ?, rated_for = ? WHERE id = ?",
                command.rating(),
                terms.today(),
                caller.username(),
                command.reason(),
                id));
        return contacts.require(id, caller);
    }

    /** A private person's name, for a reason that the audit keeps before anybody reads it. */
    @Transactional
    UnmaskedContactView unmask(UUID id, UnmaskContact command, Caller caller) {
        contacts.require(id, caller);
        var name = contacts.personName(id).orElseThrow(ContactProblem::absentPart);
        audit.record(
                caller, "contact-unmasked", ContactSteps.OBJECT, id.toString(), Map.of("reason", command.reason()));
        return new UnmaskedContactView(id, targets.open(name, id));
    }

    /** What a new target takes the place of: of the same type, and of the same leader. */
    private Link requireEnded(UUID replaces, String type, Leaders.Leader leader, Caller caller) {
        var ended = contacts.lock(replaces, caller);
        if (!ended.type().equals(type) || !ended.cadreId().equals(leader.id())) {
            throw ContactProblem.invalid(
                    "/replaces",
                    "not-the-same",
                    new Text("应为同一领导、同一类型的已结束联系", "An ended link of this leader and type is expected"));
        }
        return ended;
    }

    /** The holder until now holds it no more from a day on; who held it for no whole day is not a holder. */
    private void release(Link link, LocalDate from) {
        database.update(Sql.of(
                "DELETE FROM contact_holder WHERE link_id = ? AND upper_inf(held) AND lower(held) = ?",
                link.id(),
                from));
        database.update(Sql.of(
                "UPDATE contact_holder SET held = daterange(lower(held), ?) WHERE link_id = ? AND upper_inf(held)",
                from,
                link.id()));
    }

    private void requireEndable(Link link, LocalDate endedOn) {
        if (endedOn.isAfter(terms.today())) {
            throw ContactProblem.invalid("/endedOn", "in-the-future", new Text("不能晚于今天", "Not after today"));
        }
        var first = first(link);
        if (endedOn.isBefore(first)) {
            throw ContactProblem.invalid(
                    "/endedOn",
                    "too-early",
                    new Text("不能早于 %s：其后仍在联系", "Not before %s: it was still kept up then").with(first));
        }
    }

    /** The first day on which the link can have ended: it was taken up, and the last visit was made. */
    private LocalDate first(Link link) {
        var held = Objects.requireNonNull(link.heldSince());
        return database.find(
                        Sql.of(
                                "SELECT day FROM contact_visit WHERE link_id = ? AND cancelled_by IS NULL AND day > ?"
                                        + " ORDER BY day DESC LIMIT 1",
                                link.id(),
                                held),
                        row -> row.date("day"))
                .orElse(held);
    }
}
