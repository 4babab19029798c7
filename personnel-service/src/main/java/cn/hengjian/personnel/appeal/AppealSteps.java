package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.appeal.rules.AppealEvent;
import cn.hengjian.personnel.appeal.rules.AppealFacts;
import cn.hengjian.personnel.appeal.rules.AppealRules;
import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Duties;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.audit.Audit;
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

/** Takes an appeal from state to state, and leaves behind what each step has to: log, audit entry, event, duties. */
@ApplicationScoped
class AppealSteps {

    static final String OBJECT = "appeal";
    static final String MECHANISM = "SM-13";
    private static final Set<String> SELF = Set.of();

    private final AppealRepository appeals;
    private final Transitions transitions;
    private final Duties duties;
    private final Terms terms;
    private final Outbox outbox;
    private final Audit audit;

    AppealSteps(
            AppealRepository appeals, Transitions transitions, Duties duties, Terms terms, Outbox outbox, Audit audit) {
        this.appeals = appeals;
        this.transitions = transitions;
        this.duties = duties;
        this.terms = terms;
        this.outbox = outbox;
        this.audit = audit;
    }

    void begin(Appeal appeal, Caller caller) {
        appeals.persistAndFlush(appeal);
        transitions.begin(AppealStates.MACHINE, appeal.id(), appeal.state(), caller, rules(appeal));
        audit.record(caller, "appeal-filed", OBJECT, appeal.id().toString(), Map.of("against", appeal.againstId()));
        announce(appeal, "FILE");
    }

    /** Makes the step if the machine lists it and no guard refuses. */
    void make(Appeal appeal, AppealEvent event, AppealFacts facts, Caller caller, @Nullable String reason) {
        var next = transitions.make(
                AppealStates.MACHINE,
                appeal.id(),
                appeal.state(),
                event,
                caller,
                reason,
                rules(appeal),
                new Guards<>(AppealRules.decide(event, facts), why -> AppealProblem.of(why, facts)));
        appeal.enter(next, terms.today());
        audit.record(caller, "appeal-step", OBJECT, appeal.id().toString(), Map.of("event", event));
        if (AppealStates.isClosed(next)) {
            duties.closeAll(appeal.id());
        }
    }

    /** Stores the appeal and publishes the step; the last thing that a step does with it. */
    void announce(Appeal appeal, String step) {
        appeals.flush();
        outbox.append(new AppealChanged(
                appeal.id(),
                appeal.number(),
                appeal.cadreId(),
                appeal.againstKind() == CaseKind.TALK ? appeal.againstId() : null,
                appeal.againstKind(),
                appeal.againstId(),
                step,
                appeal.state(),
                appeal.version()));
    }

    AppealPolicy policy(Appeal appeal) {
        return new AppealPolicy(terms.version(appeal.policyPack(), appeal.policyVersion()));
    }

    /** Opens a duty of an office from today on, or sets it anew. */
    Deadline await(Appeal appeal, Task task, Set<String> roles, Caller caller) {
        return await(appeal, task, terms.today(), policy(appeal).within(task), roles, caller);
    }

    Deadline await(Appeal appeal, Task task, LocalDate start, LegalPeriod period, Set<String> roles, Caller caller) {
        return duties.open(appeal.ref(), task, start, period, policy(appeal).warnBefore(), roles, caller);
    }

    /** Opens a duty of the cadre, whose last day the appeal keeps. */
    void awaitCadre(Appeal appeal, Task task, Caller caller) {
        appeal.await(await(appeal, task, SELF, caller).due());
    }

    /** Lets the cadre take a next step until a day that the appeal keeps. */
    void allowCadre(Appeal appeal, Task task, Caller caller) {
        var policy = policy(appeal);
        appeal.await(terms.keep(appeal.id(), task, terms.today(), policy.within(task), policy.warnBefore(), caller)
                .due());
    }

    void done(Appeal appeal, Task... tasks) {
        duties.close(appeal.id(), tasks);
    }

    private static List<String> rules(Appeal appeal) {
        return List.of(MECHANISM, appeal.policyPack() + "/" + appeal.policyVersion());
    }
}
