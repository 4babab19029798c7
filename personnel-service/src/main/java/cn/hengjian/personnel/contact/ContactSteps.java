package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.personnel.casework.Duties;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.contact.ContactRepository.Link;
import cn.hengjian.personnel.contact.rules.ContactEvent;
import cn.hengjian.personnel.contact.rules.ContactRules;
import cn.hengjian.personnel.contact.rules.ContactState;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a link from state to state, and leaves behind what each step has to: log, audit entry, what it waits for. */
@ApplicationScoped
class ContactSteps {

    static final String OBJECT = "contact-link";

    /** Without roles it is the leader who owes it. */
    private static final Set<String> LEADER = Set.of();

    private static final Set<String> OFFICE = Set.of(Roles.ORGANISATION);

    private final Transitions transitions;
    private final Duties duties;
    private final Terms terms;
    private final Database database;
    private final Audit audit;

    ContactSteps(Transitions transitions, Duties duties, Terms terms, Database database, Audit audit) {
        this.transitions = transitions;
        this.duties = duties;
        this.terms = terms;
        this.database = database;
        this.audit = audit;
    }

    /** Writes down that a link was assigned; it waits for the leader. */
    void begin(CaseRef ref, ContactPolicy policy, Caller caller) {
        transitions.begin(
                ContactStates.MACHINE,
                ref.id(),
                ContactState.ASSIGNED,
                caller,
                rules(policy.pack().reference()));
        audit.record(caller, "contact-assigned", OBJECT, ref.id().toString(), Map.of("number", ref.number()));
        await(ref, Task.TAKE_OVER, terms.today(), policy, caller);
    }

    /** Makes the step if the machine lists it and no guard refuses. What the link waited for, it waits for no more. */
    void make(Link link, ContactEvent event, Caller caller, @Nullable String reason) {
        make(link, event, null, caller, reason);
    }

    /** The same with the successor whom it names. */
    void handOver(Link link, UUID successor, Caller caller, String reason) {
        make(link, ContactEvent.HAND_OVER, successor, caller, reason);
        await(
                new CaseRef(link.ref().kind(), link.id(), link.number(), successor),
                Task.TAKE_OVER,
                terms.today(),
                policy(link),
                caller);
    }

    private void make(Link link, ContactEvent event, @Nullable UUID successor, Caller caller, @Nullable String reason) {
        var next = transitions.make(
                ContactStates.MACHINE,
                link.id(),
                link.state(),
                event,
                caller,
                reason,
                rules(link.policy()),
                new Guards<>(ContactRules.decide(event, link.facts()), ContactProblem::of));
        enter(link, event, next, successor);
        audit.record(caller, "contact-step", OBJECT, link.id().toString(), Map.of("event", event));
    }

    /** A step that follows from one with another link. */
    void follow(Link link, ContactEvent event, Caller caller) {
        var next = transitions.make(
                ContactStates.MACHINE, link.id(), link.state(), event, caller.deciding(), null, rules(link.policy()));
        enter(link, event, next, null);
    }

    private void enter(Link link, ContactEvent event, ContactState next, @Nullable UUID successor) {
        database.update(Sql.of(
                "UPDATE contact_link SET state = ?, version = version + 1,"
                        + " successor_id = CASE WHEN ? = 'HANDED_OVER' THEN coalesce(?::uuid, successor_id) END WHERE id = ?",
                next,
                next,
                successor,
                link.id()));
        if (next != link.state() || event == ContactEvent.HAND_OVER) {
            duties.closeAll(link.id());
        }
    }

    /** An ended link waits for another target. */
    void awaitReplacement(Link link, LocalDate endedOn, Caller caller) {
        await(link.ref(), Task.REPLACE, endedOn, policy(link), caller);
    }

    private void await(CaseRef ref, Task task, LocalDate start, ContactPolicy policy, Caller caller) {
        duties.open(
                ref,
                task,
                start,
                policy.within(task),
                policy.warnBefore(),
                task == Task.TAKE_OVER ? LEADER : OFFICE,
                caller);
    }

    /** These links are due to be handed over from today. */
    void awaitHandOver(List<CaseRef> links, ContactPolicy policy, Caller caller) {
        duties.openAll(
                links,
                Task.HAND_OVER,
                terms.today(),
                policy.within(Task.HAND_OVER),
                policy.warnBefore(),
                OFFICE,
                caller);
    }

    /** These have no cause any more. */
    void stay(List<UUID> links) {
        duties.closeAll(links);
    }

    ContactPolicy policy(Link link) {
        return new ContactPolicy(terms.version(link.policyPack(), link.policyVersion()));
    }

    private static List<String> rules(String policy) {
        return List.of("SM-15", "M03", "M04", policy);
    }
}
