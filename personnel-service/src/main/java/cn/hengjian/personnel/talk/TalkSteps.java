package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.Duties;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.talk.rules.TalkEvent;
import cn.hengjian.personnel.talk.rules.TalkFacts;
import cn.hengjian.personnel.talk.rules.TalkRules;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Event;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a talk from state to state, and leaves behind what each step has to: log, audit entry, event, duties. */
@ApplicationScoped
class TalkSteps {

    static final String OBJECT = "talk";
    static final String MECHANISM = "SM-1";

    private final TalkRepository talks;
    private final Transitions transitions;
    private final Duties duties;
    private final Terms terms;
    private final Outbox outbox;
    private final Audit audit;

    TalkSteps(TalkRepository talks, Transitions transitions, Duties duties, Terms terms, Outbox outbox, Audit audit) {
        this.talks = talks;
        this.transitions = transitions;
        this.duties = duties;
        this.terms = terms;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Writes down that a case began. */
    void begin(Talk talk, Caller caller, Event opened, Map<String, ?> detail) {
        talks.persistAndFlush(talk);
        transitions.begin(
                TalkStates.MACHINE,
                talk.id(),
                talk.state(),
                caller,
                List.of(MECHANISM, talk.source().rule()));
        outbox.append(opened);
        audit.record(caller, "talk-opened", OBJECT, talk.id().toString(), detail);
    }

    /** Makes the step if the machine lists it and no guard refuses. What is closed waits at most for an answer. */
    void make(Talk talk, TalkEvent event, TalkFacts facts, Caller caller, @Nullable String reason) {
        var next = transitions.make(
                TalkStates.MACHINE,
                talk.id(),
                talk.state(),
                event,
                caller,
                reason,
                List.of(MECHANISM, talk.policyPack() + "/" + talk.policyVersion()),
                new Guards<>(TalkRules.decide(event, facts), why -> TalkProblem.of(why, facts)));
        talk.enter(next, terms.today());
        audit.record(caller, "talk-step", OBJECT, talk.id().toString(), Map.of("event", event));
    }

    /** Stores the talk and publishes the step; the last thing that a step does with it. */
    void announce(Talk talk, TalkEvent event) {
        talks.flush();
        outbox.append(new TalkChanged(talk.id(), talk.number(), talk.cadreId(), event, talk.state(), talk.version()));
    }

    TalkPolicy policy(Talk talk) {
        return TalkPolicy.of(terms, talk.policyPack(), talk.policyVersion());
    }

    /** Opens a duty of the case. */
    Deadline await(Talk talk, Task task, LocalDate start, LegalPeriod period, Set<String> roles, Caller caller) {
        return duties.open(talk.ref(), task, start, period, policy(talk).warnBefore(task), roles, caller);
    }

    void done(Talk talk, Task... tasks) {
        duties.close(talk.id(), tasks);
    }

    void allDone(Talk talk) {
        duties.closeAll(talk.id());
    }
}
