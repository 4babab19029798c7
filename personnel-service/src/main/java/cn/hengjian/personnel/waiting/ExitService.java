package cn.hengjian.personnel.waiting;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureRecords;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.MeasureViewRepository;
import cn.hengjian.personnel.measure.Procedure;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Fault;
import cn.hengjian.personnel.waiting.rules.WaitingEvent;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;

/** Proposes a dismissal at the end of a time of waiting, and carries it out once it was decided and served. */
@ApplicationScoped
class ExitService {

    private final WaitingProcedure procedure;
    private final WaitingExecution execution;
    private final MeasureSteps steps;
    private final MeasureRecords records;
    private final MeasureViewRepository views;

    ExitService(
            WaitingProcedure procedure,
            WaitingExecution execution,
            MeasureSteps steps,
            MeasureRecords records,
            MeasureViewRepository views) {
        this.procedure = procedure;
        this.execution = execution;
        this.steps = steps;
        this.records = records;
        this.views = views;
    }

    @Transactional
    MeasureView propose(UUID id, ProposeExit command, Caller caller, Locale language) {
        var waiting = lock(id, caller);
        var policy = new WaitingPolicy(steps.policy(waiting, WaitingPolicy.KEY));
        if (!policy.outcomes().contains(WaitingPolicy.DISMISSAL)) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at("/ground", "not-in-use", new Text("政策不采用辞退", "The policy has no dismissal")));
        }
        require(
                "/ground",
                command.ground(),
                policy.exitGrounds(),
                new Text("辞退须有公务员法第八十八条的情形；可用：%s", "A dismissal takes a ground of CSL-88; there are: %s"));
        var fault = protection(command.protection(), policy);
        steps.make(
                procedure,
                waiting,
                WaitingEvent.PROPOSE_EXIT,
                steps.facts(waiting, caller).with(fault),
                caller,
                null,
                Change.proposalAnew(WaitingPolicy.DISMISSAL, command.reasons(), false)
                        .and(Change.situation(situation(waiting, command.ground()))));
        steps.await(waiting, Task.SERVE_NOTICE, Procedure.OFFICE, caller);
        steps.await(waiting, Task.CLEAR, Procedure.DISCIPLINE, caller);
        return views.require(id, caller, language);
    }

    /** The ground of the waiting, and that of the dismissal. */
    private static String situation(Measure waiting, String ground) {
        var before = waiting.situation();
        return (before == null ? "" : before.split(",", 2)[0] + ",") + ground;
    }

    @Transactional
    MeasureView exit(UUID id, Exit command, Caller caller, Locale language) {
        var waiting = lock(id, caller);
        var decidedOn = waiting.decidedOn();
        if (decidedOn != null) {
            records.requireDay(command.effectiveOn(), "/effectiveOn", decidedOn);
        }
        var policy = new WaitingPolicy(steps.policy(waiting, WaitingPolicy.KEY));
        var fault = protection(command.protection(), policy);
        steps.make(
                procedure,
                waiting,
                WaitingEvent.EXIT,
                steps.facts(waiting, caller)
                        .with(fault == Fault.NONE ? records.outcomeFault(waiting, WaitingPolicy.DISMISSAL) : fault),
                caller,
                command.document(),
                () -> {
                    execution.dismiss(waiting, command.effectiveOn(), command.document(), caller);
                    return Change.NONE;
                });
        return views.require(id, caller, language);
    }

    /** G8: whoever looks says whether CSL-89 protects the cadre. */
    private static Fault protection(String protection, WaitingPolicy policy) {
        if (protection.equals(WaitingPolicy.UNPROTECTED)) {
            return Fault.NONE;
        }
        require(
                "/protection",
                protection,
                policy.protections(),
                new Text("没有此代码；可用：NONE, %s", "There is no such code; there are: NONE, %s"));
        return Fault.PROTECTED;
    }

    private static void require(String pointer, String code, Collection<String> known, Text text) {
        if (!known.contains(code)) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(pointer, "unknown-code", text.with(String.join(", ", known))));
        }
    }

    private Measure lock(UUID id, Caller caller) {
        return steps.lock(id, CaseKind.WAITING, caller);
    }
}
