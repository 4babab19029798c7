package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.contact.rules.ContactEvent;
import cn.hengjian.personnel.contact.rules.ContactRules.Refusal;
import cn.hengjian.personnel.contact.rules.ContactState;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** SM-15 as data. A link that is handed over stays the same link, so that its visits and problems go with it. */
final class ContactStates {

    private static final Set<String> SELF = Set.of(Roles.CADRE);
    private static final Set<String> OFFICE = Set.of(Roles.ORGANISATION, Roles.UNIT_HR);
    private static final Set<String> ORGANISATION = Set.of(Roles.ORGANISATION);
    private static final Set<String> SYSTEM = Set.of();

    static final StateMachine<ContactState, ContactEvent> MACHINE = new StateMachine<>(
            "SM-15",
            List.of(
                    accept(ContactState.ASSIGNED),
                    cancel(ContactState.ASSIGNED),
                    work(ContactState.ACTIVE, ContactEvent.VISIT),
                    work(ContactState.ACTIVE, ContactEvent.SOLVE),
                    others(ContactState.ACTIVE, ContactEvent.RATE, ContactState.ACTIVE, ORGANISATION)
                            .guardedBy(Refusal.OWN_CASE, Refusal.KIN, Refusal.NOT_A_WORK_POINT),
                    others(ContactState.ACTIVE, ContactEvent.HAND_OVER, ContactState.HANDED_OVER, OFFICE),
                    others(ContactState.ACTIVE, ContactEvent.END, ContactState.ENDED, OFFICE),
                    cancel(ContactState.ACTIVE),
                    accept(ContactState.HANDED_OVER),
                    work(ContactState.HANDED_OVER, ContactEvent.VISIT),
                    work(ContactState.HANDED_OVER, ContactEvent.SOLVE),
                    others(ContactState.HANDED_OVER, ContactEvent.HAND_OVER, ContactState.HANDED_OVER, OFFICE),
                    others(ContactState.HANDED_OVER, ContactEvent.END, ContactState.ENDED, OFFICE),
                    cancel(ContactState.HANDED_OVER),
                    new Transition<>(ContactState.ENDED, ContactEvent.REPLACE, ContactState.REPLACED, SYSTEM),
                    others(ContactState.ENDED, ContactEvent.WAIVE, ContactState.WAIVED, ORGANISATION),
                    cancel(ContactState.ENDED),
                    new Transition<>(ContactState.REPLACED, ContactEvent.REOPEN, ContactState.ENDED, SYSTEM)));

    private ContactStates() {}

    private static Transition<ContactState, ContactEvent> accept(ContactState from) {
        return new Transition<>(from, ContactEvent.ACCEPT, ContactState.ACTIVE, SELF)
                .guardedBy(Refusal.NOT_THE_RECEIVER);
    }

    /** What the leader does in the course of it. */
    private static Transition<ContactState, ContactEvent> work(ContactState state, ContactEvent event) {
        return new Transition<>(state, event, state, SELF).guardedBy(Refusal.NOT_THE_HOLDER);
    }

    private static Transition<ContactState, ContactEvent> cancel(ContactState from) {
        return others(from, ContactEvent.CANCEL, ContactState.CANCELLED, ORGANISATION);
    }

    /** A step that nobody takes with a link of his or her own. */
    private static Transition<ContactState, ContactEvent> others(
            ContactState from, ContactEvent event, ContactState to, Set<String> roles) {
        return new Transition<>(from, event, to, roles).guardedBy(Refusal.OWN_CASE, Refusal.KIN);
    }
}
