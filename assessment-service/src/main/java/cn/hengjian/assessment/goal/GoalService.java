package cn.hengjian.assessment.goal;

import cn.hengjian.assessment.goal.GoalRepository.Drafting;
import cn.hengjian.assessment.goal.GoalVersion.GoalPlan;
import cn.hengjian.assessment.goal.rules.GoalEvent;
import cn.hengjian.assessment.goal.rules.GoalState;
import cn.hengjian.assessment.goal.rules.GoalTree;
import cn.hengjian.assessment.goal.rules.GoalTree.Difference;
import cn.hengjian.assessment.goal.rules.GoalTree.Term;
import cn.hengjian.assessment.roster.Units;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts goals and their changes. */
@ApplicationScoped
class GoalService {

    static final String OBJECT = "goal-plan";

    private final GoalRepository goals;
    private final GoalViewRepository views;
    private final GoalSteps steps;
    private final Units units;
    private final Transitions transitions;
    private final Policies policies;
    private final Terms terms;
    private final Audit audit;

    GoalService(
            GoalRepository goals,
            GoalViewRepository views,
            GoalSteps steps,
            Units units,
            Transitions transitions,
            Policies policies,
            Terms terms,
            Audit audit) {
        this.goals = goals;
        this.views = views;
        this.steps = steps;
        this.units = units;
        this.transitions = transitions;
        this.policies = policies;
        this.terms = terms;
        this.audit = audit;
    }

    @Transactional
    GoalPlanView draft(DraftGoals command, Caller caller) {
        var owner = units.require(command.unitCode(), "/unitCode");
        var pack = policies.inForce(Policies.CURRENT, terms.today());
        requireTerm(command, GoalPolicy.of(pack).maxTerm());
        var plan = new GoalPlan(owner.id(), owner.code(), new Term(command.termFrom(), command.termTo()));
        var head = requireSound(command.content(), plan, pack, "/content");
        var id = TimeOrderedId.next();
        goals.keepPlan(id, command, owner);
        keep(id, 1, command.content(), head, null, pack, caller);
        return views.require(id, caller);
    }

    @Transactional
    GoalVersionView change(UUID id, ChangeGoals command, Caller caller) {
        var plan = goals.requirePlan(id, caller);
        if (goals.lockSigned(id).isEmpty()) {
            throw WorkflowProblem.guardMissing(
                    "NOT_SIGNED", new Text("目标尚未签署；请修改草案", "The goals are not signed yet; amend the draft instead"));
        }
        var pack = policies.inForce(Policies.CURRENT, terms.today());
        var head = requireSound(command.content(), plan, pack, "/content");
        int number = goals.lastNumber(id) + 1;
        keep(id, number, command.content(), head, command.reason(), pack, caller);
        return views.require(id, number, caller);
    }

    @Transactional
    GoalVersionView amend(UUID id, int number, ExpectedVersion expected, GoalContent content, Caller caller) {
        var version = goals.lock(id, number, caller);
        steps.make(version, GoalEvent.AMEND, caller, null);
        expected.requireCurrent(version.version());
        var pack = policies.version(version.pack(), version.packVersion());
        goals.amend(version, content, requireSound(content, version.of(), pack, ""));
        return views.require(id, number, caller);
    }

    private void keep(
            UUID plan,
            int number,
            GoalContent content,
            String head,
            @Nullable String reason,
            PolicyPack pack,
            Caller caller) {
        var id = TimeOrderedId.next();
        goals.keepVersion(
                id, plan, number, content, head, reason, new Drafting(caller.username(), terms.today(), pack));
        transitions.begin(GoalStates.MACHINE, id, GoalState.DRAFT, caller, List.of("M20", "M21", pack.reference()));
        audit.record(caller, "goals-drafted", OBJECT, plan.toString(), Map.of("version", number));
    }

    private static void requireTerm(DraftGoals command, LegalPeriod max) {
        var last = end(command.termFrom(), max);
        if (!command.termTo().isAfter(command.termFrom()) || command.termTo().isAfter(last)) {
            throw ProblemException.invalid(List.of(Violation.at(
                    "/termTo",
                    "out-of-range",
                    new Text("应晚于 %s，且不晚于 %s", "After %s and not after %s").with(command.termFrom(), last))));
        }
    }

    private static LocalDate end(LocalDate from, LegalPeriod max) {
        return switch (max.unit()) {
            case YEARS -> from.plusYears(max.count()).minusDays(1);
            case MONTHS -> from.plusMonths(max.count()).minusDays(1);
            case CALENDAR_DAYS, WORKING_DAYS -> from.plusDays(max.count()).minusDays(1);
        };
    }

    /** Refuses what is wrong with the goals, and returns the name of who is accountable. */
    private String requireSound(GoalContent content, GoalPlan plan, PolicyPack pack, String pointer) {
        var tree = content.tree();
        var violations = new ArrayList<Violation>();
        var head = goals.inService(content.headNumber(), plan.unitId());
        if (head.isEmpty()) {
            violations.add(Violation.at(
                    pointer + "/headNumber",
                    "unknown-cadre",
                    new Text("应为 %s 的在职干部", "A cadre in service of %s is expected").with(plan.unitCode())));
        }
        violations.addAll(GoalTree.objections(tree, plan.term(), pointer + "/goals"));
        if (GoalPolicy.of(pack).sums() == GoalPolicy.Sums.REFUSE) {
            GoalTree.differences(tree).stream()
                    .map((Difference one) -> one.violation(pointer + "/goals"))
                    .forEach(violations::add);
        }
        ProblemException.requireNone(violations);
        return head.orElseThrow();
    }
}
