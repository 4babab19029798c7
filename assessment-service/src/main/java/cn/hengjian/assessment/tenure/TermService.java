package cn.hengjian.assessment.tenure;

import cn.hengjian.assessment.goal.Goals;
import cn.hengjian.assessment.goal.rules.Goal;
import cn.hengjian.assessment.goal.rules.Level;
import cn.hengjian.assessment.tenure.rules.TermEvent;
import cn.hengjian.assessment.tenure.rules.TermFacts;
import cn.hengjian.assessment.tenure.rules.TermRules;
import cn.hengjian.assessment.tenure.rules.TermState;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the appraisal of a term from the signed goals to its close. */
@ApplicationScoped
class TermService {

    private static final String OBJECT = "term-appraisal";

    private final TermRepository repository;
    private final TermViewRepository views;
    private final Goals goals;
    private final Transitions transitions;
    private final Policies policies;
    private final Terms terms;
    private final Audit audit;

    TermService(
            TermRepository repository,
            TermViewRepository views,
            Goals goals,
            Transitions transitions,
            Policies policies,
            Terms terms,
            Audit audit) {
        this.repository = repository;
        this.views = views;
        this.goals = goals;
        this.transitions = transitions;
        this.policies = policies;
        this.terms = terms;
        this.audit = audit;
    }

    @Transactional
    TermView open(OpenTerm command, Caller caller) {
        var pack = policies.inForce(Policies.CURRENT, terms.today());
        var plan = goals.signed(command.planId())
                .orElseThrow(() -> unknownPlan(new Text("应为已签署的目标方案", "A plan with signed goals is expected")));
        var id = TimeOrderedId.next();
        if (!repository.keep(id, plan, terms.due(plan.to(), TermPolicy.of(pack).reportWithin()), pack)) {
            throw unknownPlan(new Text("方案的责任人或者单位已不在名册", "The roster has its unit or who is accountable no more"));
        }
        transitions.begin(TermStates.MACHINE, id, TermState.GOALS_SIGNED, caller, rules(pack.reference()));
        audit.record(caller, "term-opened", OBJECT, id.toString(), Map.of());
        return views.require(id, caller);
    }

    private static ProblemException unknownPlan(Text text) {
        return ProblemException.invalid(List.of(Violation.at("/planId", "unknown-plan", text)));
    }

    @Transactional
    TermView addAnnuals(UUID id, Caller caller) {
        var term = repository.lock(id, caller);
        var to = make(term, TermEvent.ADD_ANNUALS, facts(term, caller), caller, null);
        repository.addAnnuals(term);
        repository.move(id, to, "");
        return views.require(id, caller);
    }

    @Transactional
    TermView endEarly(UUID id, EndTermEarly command, Caller caller) {
        var term = repository.lock(id, caller);
        var to = make(term, TermEvent.END_EARLY, facts(term, caller), caller, command.reason());
        var last = terms.today().isBefore(term.endsOn()) ? terms.today() : term.endsOn();
        if (command.endsOn().isBefore(term.from()) || command.endsOn().isAfter(last)) {
            throw ProblemException.invalid(List.of(Violation.at(
                    "/endsOn",
                    "out-of-range",
                    new Text("应在 %s 至 %s 之间", "Between %s and %s is expected").with(term.from(), last))));
        }
        repository.dropAnnualsAfter(id, command.endsOn().getYear());
        repository.move(
                id,
                to,
                ", ends_on = ?, end_reason = ?, report_due = ?",
                command.endsOn(),
                command.reason(),
                terms.due(command.endsOn(), policy(term).reportWithin()));
        return views.require(id, caller);
    }

    @Transactional
    TermView report(UUID id, ReportOnTerm command, Caller caller) {
        var term = repository.lock(id, caller);
        var to = make(term, TermEvent.REPORT, facts(term, caller), caller, null);
        int number = signedNumber(term);
        requireEvery(term, number, command.values());
        repository.move(id, to, ", report = ?, goal_number = ?", command.report(), number);
        repository.keepResults(term, number, "reported", command.values());
        return views.require(id, caller);
    }

    @Transactional
    TermView waive(UUID id, Caller caller) {
        var term = repository.lock(id, caller);
        var to = make(term, TermEvent.WAIVE_REPORT, facts(term, caller), caller, null);
        repository.move(id, to, ", goal_number = ?", signedNumber(term));
        return views.require(id, caller);
    }

    private int signedNumber(TermAppraisal term) {
        return goals.signed(term.plan()).orElseThrow().number();
    }

    @Transactional
    TermView evaluate(UUID id, EvaluateTerm command, Caller caller) {
        var term = repository.lock(id, caller);
        var to = make(term, TermEvent.EVALUATE, facts(term, caller), caller, null);
        int number = Objects.requireNonNull(term.goalNumber());
        requireEvery(term, number, command.values());
        repository.keepResults(term, number, "achieved", command.values());
        repository.move(
                id,
                to,
                ", grade = ?, finding = ?, evaluated_by = ?",
                command.grade(),
                command.finding(),
                caller.username());
        return views.require(id, caller);
    }

    @Transactional
    TermView close(UUID id, CloseTerm command, Caller caller) {
        ProblemException.requireNone(command.vote().objections());
        var term = repository.lock(id, caller);
        var policy = policy(term);
        boolean collective = command.vote().isCollective(policy.present(), policy.agreed());
        var to = make(term, TermEvent.CLOSE, facts(term, caller).deciding(collective), caller, command.document());
        repository.move(
                id,
                to,
                ", due = ?, present = ?, agreed = ?, decision = ?, decided_by = ?, feedback = ?, closed_on = ?",
                command.due(),
                command.present(),
                command.agreed(),
                command.document(),
                caller.username(),
                command.feedback(),
                terms.today());
        return views.require(id, caller);
    }

    /** Every quantified goal of the term has one value, and nothing else has (M21). */
    private void requireEvery(TermAppraisal term, int number, List<GoalValue> values) {
        var open = goals.of(term.plan(), number).stream()
                .filter(goal -> goal.level() == Level.TERM && goal.target() != null)
                .map(Goal::code)
                .collect(Collectors.toCollection(HashSet::new));
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < values.size(); i++) {
            if (!open.remove(values.get(i).code())) {
                violations.add(Violation.at(
                        "/values/" + i + "/code",
                        "unknown-goal",
                        new Text("应为任期定量目标的编号，且不重复", "The code of a quantified goal of the term is expected, once")));
            }
        }
        if (!open.isEmpty()) {
            violations.add(Violation.at(
                    "/values",
                    "required",
                    new Text("缺少目标 %s 的完成数", "The goals %s have no value")
                            .with(String.join(", ", open.stream().sorted().toList()))));
        }
        ProblemException.requireNone(violations);
    }

    private TermPolicy policy(TermAppraisal term) {
        return TermPolicy.of(policies.version(term.pack(), term.packVersion()));
    }

    private TermFacts facts(TermAppraisal term, Caller caller) {
        return term.facts(terms.today(), caller);
    }

    private TermState make(
            TermAppraisal term, TermEvent event, TermFacts facts, Caller caller, @Nullable String reason) {
        var to = transitions.make(
                TermStates.MACHINE,
                term.id(),
                term.state(),
                event,
                caller,
                reason,
                rules(term.pack() + "/" + term.packVersion()),
                new Guards<>(TermRules.decide(event, facts), why -> TermProblem.of(why, facts)));
        audit.record(caller, "term-step", OBJECT, term.id().toString(), Map.of("event", event.name()));
        return to;
    }

    private static List<String> rules(String pack) {
        return List.of("SM-10", "M20", "M22", pack);
    }
}
