package cn.hengjian.assessment.special;

import cn.hengjian.assessment.citation.CitationView;
import cn.hengjian.assessment.citation.Citations;
import cn.hengjian.assessment.citation.CiteEvidence;
import cn.hengjian.assessment.special.rules.SpecialEvent;
import cn.hengjian.assessment.special.rules.SpecialFacts;
import cn.hengjian.assessment.special.rules.SpecialRules;
import cn.hengjian.assessment.special.rules.SpecialState;
import cn.hengjian.assessment.terms.DecideCollectively;
import cn.hengjian.assessment.terms.GiveReason;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what a major matter says about a person from the report to the annual appraisal. */
@ApplicationScoped
class SpecialService {

    private static final String OBJECT = "special-appraisal";

    private final SpecialRepository specials;
    private final SpecialViewRepository views;
    private final Citations citations;
    private final Transitions transitions;
    private final Policies policies;
    private final Terms terms;
    private final Audit audit;

    SpecialService(
            SpecialRepository specials,
            SpecialViewRepository views,
            Citations citations,
            Transitions transitions,
            Policies policies,
            Terms terms,
            Audit audit) {
        this.specials = specials;
        this.views = views;
        this.citations = citations;
        this.transitions = transitions;
        this.policies = policies;
        this.terms = terms;
        this.audit = audit;
    }

    @Transactional
    SpecialView report(ReportMatter command, Caller caller) {
        if (command.cadreNumber().equals(caller.cadre())) {
            throw WorkflowProblem.anotherPerson(
                    new Text("回避（G2）：不得报告本人事项", "Recusal (G2): nobody reports a matter of his or her own"));
        }
        requireDays(command);
        var pack = policies.inForce(Policies.CURRENT, terms.today());
        var policy = SpecialPolicy.of(pack);
        var id = TimeOrderedId.next();
        boolean kept = specials.keep(
                id,
                command,
                terms.deadline(command.knownOn(), policy.openWithin(), policy.warnWorkingDays()),
                terms.deadline(command.knownOn(), policy.closeWithin(), policy.warnWorkingDays()),
                caller,
                pack);
        if (!kept) {
            throw ProblemException.invalid(List.of(Violation.at(
                    "/cadreNumber",
                    "unknown-cadre",
                    new Text("应为您范围内的在职干部", "A cadre in service among those whom you see is expected"))));
        }
        transitions.begin(SpecialStates.MACHINE, id, SpecialState.EVENT, caller, rules(pack.reference()));
        audit.record(caller, "matter-reported", OBJECT, id.toString(), Map.of());
        return views.require(id, caller);
    }

    private void requireDays(ReportMatter command) {
        var violations = new ArrayList<Violation>();
        if (command.knownOn().isAfter(terms.today())) {
            violations.add(
                    Violation.at("/knownOn", "out-of-range", new Text("应不晚于 %s", "Not after %s").with(terms.today())));
        }
        if (command.occurredOn().isAfter(command.knownOn())) {
            violations.add(Violation.at(
                    "/occurredOn", "out-of-range", new Text("应不晚于 %s", "Not after %s").with(command.knownOn())));
        }
        ProblemException.requireNone(violations);
    }

    @Transactional
    SpecialView open(UUID id, Caller caller) {
        var special = specials.lock(id, caller);
        return step(
                special,
                SpecialEvent.OPEN,
                facts(special, caller),
                null,
                caller,
                ", opened_on = ?, hear_due = ?",
                terms.today(),
                terms.dueFromToday(policy(special).hearWithin()));
    }

    @Transactional
    SpecialView state(UUID id, StateOnMatter command, Caller caller) {
        var special = specials.lock(id, caller);
        return step(
                special,
                SpecialEvent.STATE,
                facts(special, caller),
                null,
                caller,
                ", statement = ?",
                command.statement());
    }

    @Transactional
    CitationView cite(UUID id, CiteEvidence command, Caller caller, Locale locale) {
        var special = specials.lock(id, caller);
        step(special, SpecialEvent.CITE, facts(special, caller), command.reference(), caller, "");
        return citations.cite(
                new Citations.Subject(
                        Citations.Kind.SPECIAL,
                        id,
                        special.number(),
                        special.occurredOn().getYear()),
                command,
                caller,
                locale);
    }

    @Transactional
    List<CitationView> citations(UUID id, Caller caller, Locale locale) {
        views.require(id, caller);
        return citations.list(id, locale);
    }

    @Transactional
    SpecialView evaluate(UUID id, EvaluateSpecial command, Caller caller) {
        var special = specials.lock(id, caller);
        return step(
                special,
                SpecialEvent.EVALUATE,
                facts(special, caller),
                null,
                caller,
                ", grade = ?, finding = ?, evaluated_by = ?",
                command.grade(),
                command.finding(),
                caller.username());
    }

    @Transactional
    SpecialView giveBack(UUID id, GiveReason command, Caller caller) {
        var special = specials.lock(id, caller);
        return step(
                special,
                SpecialEvent.RETURN,
                facts(special, caller),
                command.reason(),
                caller,
                ", grade = NULL, finding = NULL, evaluated_by = NULL");
    }

    @Transactional
    SpecialView decide(UUID id, DecideCollectively command, Caller caller) {
        ProblemException.requireNone(command.vote().objections());
        var special = specials.lock(id, caller);
        var policy = policy(special);
        boolean collective = command.vote().isCollective(policy.present(), policy.agreed());
        return step(
                special,
                SpecialEvent.DECIDE,
                facts(special, caller).with(collective, false),
                command.document(),
                caller,
                ", due = ?, present = ?, agreed = ?, decision = ?, decided_by = ?, decided_on = ?",
                command.due(),
                command.present(),
                command.agreed(),
                command.document(),
                caller.username(),
                terms.today());
    }

    @Transactional
    SpecialView feedBack(UUID id, FeedSpecialBack command, Caller caller) {
        var special = specials.lock(id, caller);
        return step(
                special,
                SpecialEvent.FEED_BACK,
                facts(special, caller),
                null,
                caller,
                ", feedback = ?, told_on = ?",
                command.feedback(),
                terms.today());
    }

    @Transactional
    SpecialView link(UUID id, Caller caller) {
        var special = specials.lock(id, caller);
        var annual = specials.annual(special.number(), special.occurredOn().getYear());
        return step(
                special,
                SpecialEvent.LINK,
                facts(special, caller).with(false, annual.isPresent()),
                null,
                caller,
                ", appraisal_id = ?",
                annual.orElse(null));
    }

    @Transactional
    SpecialView cancel(UUID id, GiveReason command, Caller caller) {
        var special = specials.lock(id, caller);
        return step(special, SpecialEvent.CANCEL, facts(special, caller), command.reason(), caller, "");
    }

    private SpecialPolicy policy(Special special) {
        PolicyPack pack = policies.version(special.pack(), special.packVersion());
        return SpecialPolicy.of(pack);
    }

    private SpecialFacts facts(Special special, Caller caller) {
        return special.facts(terms.today(), caller);
    }

    private SpecialView step(
            Special special,
            SpecialEvent event,
            SpecialFacts facts,
            @Nullable String reason,
            Caller caller,
            String assignments,
            @Nullable Object... arguments) {
        var to = transitions.make(
                SpecialStates.MACHINE,
                special.id(),
                special.state(),
                event,
                caller,
                reason,
                rules(special.pack() + "/" + special.packVersion()),
                new Guards<>(SpecialRules.decide(event, facts), why -> SpecialProblem.of(why, facts)));
        specials.move(special.id(), to, assignments, arguments);
        audit.record(caller, "special-step", OBJECT, special.id().toString(), Map.of("event", event.name()));
        return views.require(special.id(), caller);
    }

    private static List<String> rules(String pack) {
        return List.of("SM-10", "M22", pack);
    }
}
