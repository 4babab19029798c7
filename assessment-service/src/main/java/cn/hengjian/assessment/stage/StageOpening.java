package cn.hengjian.assessment.stage;

import cn.hengjian.assessment.roster.Units;
import cn.hengjian.assessment.stage.rules.StageEvent;
import cn.hengjian.assessment.stage.rules.StageRules.Refusal;
import cn.hengjian.assessment.stage.rules.StageState;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opens a stage for everybody of a unit, and locks what is done. */
@ApplicationScoped
class StageOpening {

    private static final String OBJECT = "stage-run";

    private final StageRepository stages;
    private final StageViewRepository views;
    private final Units units;
    private final Transitions transitions;
    private final Policies policies;
    private final Terms terms;
    private final Audit audit;

    StageOpening(
            StageRepository stages,
            StageViewRepository views,
            Units units,
            Transitions transitions,
            Policies policies,
            Terms terms,
            Audit audit) {
        this.stages = stages;
        this.views = views;
        this.units = units;
        this.transitions = transitions;
        this.policies = policies;
        this.terms = terms;
        this.audit = audit;
    }

    @Transactional
    StageRunView open(OpenStage command, Caller caller) {
        requirePeriod(command);
        var owner = units.require(command.unitCode(), "/unitCode");
        var pack = policies.inForce(Policies.CURRENT, terms.today());
        var policy = StagePolicy.of(pack);
        var begin = command.to().isAfter(terms.today()) ? command.to() : terms.today();
        var reportDue = terms.due(begin, policy.reportWithin());
        var id = TimeOrderedId.next();
        stages.keep(id, command, owner, reportDue, terms.due(reportDue, policy.gradeWithin()), caller.username(), pack);
        int people = stages.begin(id, owner.id(), caller.username(), rules(pack));
        if (people == 0) {
            throw WorkflowProblem.guardMissing(
                    "NOBODY", new Text("该单位没有在职干部", "Nobody is in service in the unit or below it"));
        }
        audit.record(caller, "stage-opened", OBJECT, id.toString(), Map.of("people", people));
        return views.requireRun(id, caller);
    }

    private static void requirePeriod(OpenStage command) {
        if (command.to().isBefore(command.from())
                || command.to().getYear() != command.from().getYear()) {
            throw ProblemException.invalid(List.of(Violation.at(
                    "/to",
                    "out-of-range",
                    new Text("应不早于 %s，且在同一年内", "Not before %s and in the same year").with(command.from()))));
        }
    }

    /** Locks everybody whose feedback has been answered, or who has let the time for it pass. */
    @Transactional
    StageRunView lock(UUID id, Caller caller) {
        var view = views.requireRun(id, caller);
        var lockable = stages.lockable(id, caller);
        transitions.permit(
                StageStates.MACHINE,
                StageState.FEEDBACK,
                StageEvent.LOCK,
                caller,
                new Guards<>(
                        Ruling.unless(lockable.isEmpty(), Refusal.STATEMENT_TIME_RUNNING),
                        why -> WorkflowProblem.guardMissing(
                                why.name(),
                                new Text(
                                        "没有可锁定的考核：须已反馈，且本人已说明或者说明期限已过",
                                        "Nobody can be locked: told, and with a statement or past the time for it"))));
        stages.lockAll(lockable, caller.username(), rules(policies.version(view.policyPack(), view.policyVersion())));
        audit.record(caller, "stages-locked", OBJECT, id.toString(), Map.of("people", lockable.size()));
        return views.requireRun(id, caller);
    }

    private static List<String> rules(PolicyPack pack) {
        return List.of("SM-10", "M22", "CSL-35", pack.reference());
    }
}
