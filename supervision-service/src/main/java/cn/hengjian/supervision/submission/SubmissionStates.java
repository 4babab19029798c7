package cn.hengjian.supervision.submission;

import static cn.hengjian.platform.security.Roles.PETITION_OFFICE;
import static cn.hengjian.platform.security.Roles.SUPERVISION_OFFICE;
import static cn.hengjian.supervision.submission.rules.SubmissionEvent.CLASSIFY;
import static cn.hengjian.supervision.submission.rules.SubmissionEvent.JOIN;
import static cn.hengjian.supervision.submission.rules.SubmissionEvent.REGISTER;
import static cn.hengjian.supervision.submission.rules.SubmissionEvent.WITHDRAW;
import static cn.hengjian.supervision.submission.rules.SubmissionState.CLASSIFIED;
import static cn.hengjian.supervision.submission.rules.SubmissionState.JOINED;
import static cn.hengjian.supervision.submission.rules.SubmissionState.RECEIVED;
import static cn.hengjian.supervision.submission.rules.SubmissionState.REGISTERED;
import static cn.hengjian.supervision.submission.rules.SubmissionState.WITHDRAWN;

import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.submission.rules.SubmissionEvent;
import cn.hengjian.supervision.submission.rules.SubmissionRules.Refusal;
import cn.hengjian.supervision.submission.rules.SubmissionState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The beginning of SM-12. */
public final class SubmissionStates {

    private static final Set<String> OFFICES = Set.of(PETITION_OFFICE, SUPERVISION_OFFICE);
    private static final Set<String> SYSTEM = Set.of();
    private static final String SENDER = "sender";

    public static final StateMachine<SubmissionState, SubmissionEvent> MACHINE = new StateMachine<>(
            "SM-12 submission",
            List.of(
                    new Transition<>(RECEIVED, REGISTER, REGISTERED, OFFICES),
                    new Transition<>(RECEIVED, WITHDRAW, WITHDRAWN, SYSTEM),
                    new Transition<>(REGISTERED, CLASSIFY, CLASSIFIED, OFFICES).guardedBy(Refusal.OWN_UNIT),
                    new Transition<>(REGISTERED, JOIN, JOINED, OFFICES).guardedBy(Refusal.OWN_UNIT),
                    new Transition<>(REGISTERED, WITHDRAW, WITHDRAWN, SYSTEM)));

    private SubmissionStates() {}

    /**
     * The history of a submission that leaves, as the log of transitions would have it.
     *
     * @param event what makes it leave, by whom and when
     */
    public static List<Transitions.Made> history(
            Letter letter, SubmissionEvent event, String actor, Instant at, ZoneId zone) {
        var rules = List.of("SM-12", letter.policy().reference());
        var history = new ArrayList<Transitions.Made>();
        history.add(new Transitions.Made(
                "CREATE",
                null,
                RECEIVED.name(),
                letter.receivedBy() == null ? SENDER : letter.receivedBy(),
                letter.receivedOn().atStartOfDay(zone).toInstant(),
                null,
                rules));
        letter.deeds().stream()
                .filter(deed -> deed.kind() == Deed.Kind.REGISTER)
                .map(deed -> new Transitions.Made(
                        REGISTER.name(), RECEIVED.name(), REGISTERED.name(), deed.actor(), deed.at(), null, rules))
                .forEach(history::add);
        history.add(new Transitions.Made(
                event.name(), REGISTERED.name(), (event == JOIN ? JOINED : CLASSIFIED).name(), actor, at, null, rules));
        return history;
    }
}
