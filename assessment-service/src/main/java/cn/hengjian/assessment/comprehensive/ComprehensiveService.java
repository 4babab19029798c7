package cn.hengjian.assessment.comprehensive;

import cn.hengjian.assessment.citation.CitationView;
import cn.hengjian.assessment.citation.Citations;
import cn.hengjian.assessment.citation.CiteEvidence;
import cn.hengjian.assessment.comprehensive.rules.ComprehensiveEvent;
import cn.hengjian.assessment.comprehensive.rules.ComprehensiveFacts;
import cn.hengjian.assessment.comprehensive.rules.ComprehensiveRules;
import cn.hengjian.assessment.comprehensive.rules.ComprehensiveState;
import cn.hengjian.assessment.terms.DecideCollectively;
import cn.hengjian.assessment.terms.GiveReason;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.policy.Policies;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Takes the comprehensive appraisal of one person from the document that asks for it to its close. */
@ApplicationScoped
class ComprehensiveService {

    private static final String OBJECT = "comprehensive-appraisal";

    private final ComprehensiveRepository appraisals;
    private final MaterialRepository material;
    private final ComprehensiveViewRepository views;
    private final Citations citations;
    private final Transitions transitions;
    private final Policies policies;
    private final Outbox outbox;
    private final Terms terms;
    private final Audit audit;
    private final String root;

    ComprehensiveService(
            ComprehensiveRepository appraisals,
            MaterialRepository material,
            ComprehensiveViewRepository views,
            Citations citations,
            Transitions transitions,
            Policies policies,
            Outbox outbox,
            Terms terms,
            Audit audit,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.appraisals = appraisals;
        this.material = material;
        this.views = views;
        this.citations = citations;
        this.transitions = transitions;
        this.policies = policies;
        this.outbox = outbox;
        this.terms = terms;
        this.audit = audit;
        this.root = root;
    }

    @Transactional
    ComprehensiveView open(OpenComprehensive command, Caller caller) {
        if (command.cadreNumber().equals(caller.cadre())) {
            throw WorkflowProblem.anotherPerson(
                    new Text("回避（G2）：不得办理本人的考核", "Recusal (G2): nobody acts in his or her own appraisal"));
        }
        requireDays(command);
        var pack = policies.inForce(Policies.CURRENT, terms.today());
        var policy = ComprehensivePolicy.of(pack);
        var id = TimeOrderedId.next();
        boolean kept = appraisals.keep(
                id,
                command,
                terms.today(),
                terms.dueFromToday(policy.materialWithin()),
                terms.dueFromToday(policy.closeWithin()),
                caller,
                pack);
        if (!kept) {
            throw ProblemException.invalid(List.of(Violation.at(
                    "/cadreNumber", "unknown-cadre", new Text("应为在职干部", "A cadre in service is expected"))));
        }
        transitions.begin(ComprehensiveStates.MACHINE, id, ComprehensiveState.OPENED, caller, rules(pack.reference()));
        audit.record(caller, "comprehensive-opened", OBJECT, id.toString(), Map.of());
        return views.require(id, caller);
    }

    private void requireDays(OpenComprehensive command) {
        var violations = new ArrayList<Violation>();
        if (command.to().isAfter(terms.today())) {
            violations.add(
                    Violation.at("/to", "out-of-range", new Text("应不晚于 %s", "Not after %s").with(terms.today())));
        }
        if (command.from().isAfter(command.to())) {
            violations.add(
                    Violation.at("/from", "out-of-range", new Text("应不晚于 %s", "Not after %s").with(command.to())));
        }
        ProblemException.requireNone(violations);
    }

    @Transactional
    ComprehensiveView draw(UUID id, Caller caller) {
        var appraisal = appraisals.lock(id, caller);
        var to = make(appraisal, ComprehensiveEvent.DRAW, facts(appraisal, caller), caller, null);
        material.draw(appraisal, terms.today());
        citations.drawTogether(
                Citations.Kind.COMPREHENSIVE, id, appraisal.number(), appraisal.from(), appraisal.to(), caller);
        appraisals.move(id, to, ", drawn_on = ?", terms.today());
        return views.require(id, caller);
    }

    @Transactional
    CitationView cite(UUID id, CiteEvidence command, Caller caller, Locale locale) {
        var appraisal = appraisals.lock(id, caller);
        make(appraisal, ComprehensiveEvent.CITE, facts(appraisal, caller), caller, command.reference());
        return citations.cite(
                new Citations.Subject(
                        Citations.Kind.COMPREHENSIVE,
                        id,
                        appraisal.number(),
                        appraisal.to().getYear()),
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
    ComprehensiveView evaluate(UUID id, EvaluateComprehensive command, Caller caller) {
        var appraisal = appraisals.lock(id, caller);
        var facts = facts(appraisal, caller).with(command.gapReason() != null, false);
        var to = make(appraisal, ComprehensiveEvent.EVALUATE, facts, caller, null);
        appraisals.move(
                id,
                to,
                ", grade = ?, finding = ?, gap_reason = ?, evaluated_by = ?",
                command.grade(),
                command.finding(),
                command.gapReason(),
                caller.username());
        return views.require(id, caller);
    }

    @Transactional
    ComprehensiveView giveBack(UUID id, GiveReason command, Caller caller) {
        var appraisal = appraisals.lock(id, caller);
        var to = make(appraisal, ComprehensiveEvent.RETURN, facts(appraisal, caller), caller, command.reason());
        appraisals.move(id, to, ", grade = NULL, finding = NULL, gap_reason = NULL, evaluated_by = NULL");
        return views.require(id, caller);
    }

    @Transactional
    ComprehensiveView decide(UUID id, DecideCollectively command, Caller caller) {
        ProblemException.requireNone(command.vote().objections());
        var appraisal = appraisals.lock(id, caller);
        var policy = policy(appraisal);
        var facts =
                facts(appraisal, caller).with(false, command.vote().isCollective(policy.present(), policy.agreed()));
        var to = make(appraisal, ComprehensiveEvent.DECIDE, facts, caller, command.document());
        appraisals.move(
                id,
                to,
                ", due = ?, present = ?, agreed = ?, decision = ?, decided_by = ?, decided_on = ?",
                command.due(),
                command.present(),
                command.agreed(),
                command.document(),
                caller.username(),
                terms.today());
        return views.require(id, caller);
    }

    @Transactional
    ComprehensiveView feedBack(UUID id, FeedComprehensiveBack command, Caller caller) {
        var appraisal = appraisals.lock(id, caller);
        var to = make(appraisal, ComprehensiveEvent.FEED_BACK, facts(appraisal, caller), caller, null);
        appraisals.move(
                id,
                to,
                ", feedback = ?, told_on = ?, answer_due = ?",
                command.feedback(),
                terms.today(),
                terms.dueFromToday(policy(appraisal).answerWithin()));
        return views.require(id, caller);
    }

    @Transactional
    ComprehensiveView answer(UUID id, AnswerComprehensive command, Caller caller) {
        var appraisal = appraisals.lock(id, caller);
        var to = make(appraisal, ComprehensiveEvent.ANSWER, facts(appraisal, caller), caller, null);
        appraisals.move(id, to, ", agrees = ?, answer = ?", command.agrees(), command.answer());
        return views.require(id, caller);
    }

    @Transactional
    ComprehensiveView close(UUID id, Caller caller) {
        var appraisal = appraisals.lock(id, caller);
        var to = make(appraisal, ComprehensiveEvent.CLOSE, facts(appraisal, caller), caller, null);
        appraisals.move(id, to, ", closed_on = ?", terms.today());
        outbox.append(new ComprehensiveClosed(
                id,
                appraisal.cadreId(),
                appraisal.unitId(),
                appraisal.unitCode(),
                appraisal.occasion(),
                appraisal.from(),
                appraisal.to(),
                terms.today(),
                appraisal.pack(),
                appraisal.packVersion(),
                root + "/comprehensive-appraisals/" + id));
        return views.require(id, caller);
    }

    @Transactional
    ComprehensiveView cancel(UUID id, GiveReason command, Caller caller) {
        var appraisal = appraisals.lock(id, caller);
        var to = make(appraisal, ComprehensiveEvent.CANCEL, facts(appraisal, caller), caller, command.reason());
        appraisals.move(id, to, "");
        return views.require(id, caller);
    }

    private ComprehensivePolicy policy(Comprehensive appraisal) {
        return ComprehensivePolicy.of(policies.version(appraisal.pack(), appraisal.packVersion()));
    }

    private ComprehensiveFacts facts(Comprehensive appraisal, Caller caller) {
        return appraisal.facts(terms.today(), caller);
    }

    private ComprehensiveState make(
            Comprehensive appraisal,
            ComprehensiveEvent event,
            ComprehensiveFacts facts,
            Caller caller,
            @Nullable String reason) {
        var to = transitions.make(
                ComprehensiveStates.MACHINE,
                appraisal.id(),
                appraisal.state(),
                event,
                caller,
                reason,
                rules(appraisal.pack() + "/" + appraisal.packVersion()),
                new Guards<>(ComprehensiveRules.decide(event, facts), why -> ComprehensiveProblem.of(why, facts)));
        audit.record(caller, "comprehensive-step", OBJECT, appraisal.id().toString(), Map.of("event", event.name()));
        return to;
    }

    private static List<String> rules(String pack) {
        return List.of("M22", "M24", pack);
    }
}
