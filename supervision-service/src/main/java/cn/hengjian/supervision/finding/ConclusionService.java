package cn.hengjian.supervision.finding;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.evidence.EvidenceFiles;
import cn.hengjian.supervision.finding.rules.FindingEvent;
import cn.hengjian.supervision.finding.rules.FindingRules;
import cn.hengjian.supervision.finding.rules.ReviewOutcome;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;

/** Serves conclusions, and decides what units object to in them. */
@ApplicationScoped
class ConclusionService {

    private static final String OBJECTION_WITHIN = "finding.objectionWithin";
    private static final String REVIEW_WITHIN = "finding.reviewWithin";

    private final FindingRepository findings;
    private final FindingViewRepository views;
    private final FindingSteps steps;
    private final Terms terms;
    private final EvidenceFiles evidence;
    private final Event<ConclusionOverturned> overturned;

    ConclusionService(
            FindingRepository findings,
            FindingViewRepository views,
            FindingSteps steps,
            Terms terms,
            EvidenceFiles evidence,
            Event<ConclusionOverturned> overturned) {
        this.findings = findings;
        this.views = views;
        this.steps = steps;
        this.terms = terms;
        this.evidence = evidence;
        this.overturned = overturned;
    }

    @Transactional
    FindingView serve(UUID id, ServeConclusion command, Reader reader) {
        var finding = findings.lock(id);
        var facts = findings.facts(id, terms.today(), reader);
        steps.make(finding, FindingEvent.SERVE, facts, reader, null);
        requireSound(command, finding, facts.today());
        var policy = terms.knowing(OBJECTION_WITHIN, finding.policyPack(), finding.policyVersion());
        var due = terms.set(
                id,
                Purpose.FINDING_OBJECTION,
                command.receivedOn(),
                policy.period(OBJECTION_WITHIN),
                policy.integer("finding.objectionWarnBefore"),
                reader.caller());
        finding.serve(command.receivedOn(), due);
        findings.flush();
        findings.keep(id, command, reader.caller().username(), facts.today());
        steps.announce(id, "served");
        return views.require(id, reader);
    }

    private static void requireSound(ServeConclusion command, Finding finding, LocalDate today) {
        var violations = new ArrayList<Violation>();
        var decidedOn = finding.requireDecidedOn();
        if (command.receivedOn().isAfter(today) || command.receivedOn().isBefore(decidedOn)) {
            violations.add(Violation.at(
                    "/receivedOn",
                    "out-of-range",
                    new Text("送达日应在 %s 至 %s 之间", "The day of receipt lies between %s and %s").with(decidedOn, today)));
        }
        var witnessed = command.witness() != null && !command.witness().isBlank();
        if (command.signed() == witnessed) {
            violations.add(Violation.at(
                    "/witness",
                    command.signed() ? "no-witness" : "witness",
                    command.signed()
                            ? new Text("已签收的不填见证人", "A receipt that was signed has no witness")
                            : new Text("拒绝签收须有见证人", "A refusal to sign needs a witness")));
        }
        ProblemException.requireNone(violations);
    }

    @Transactional
    FindingView object(UUID id, ObjectToConclusion command, Reader reader) {
        var finding = findings.lock(id);
        var facts = findings.facts(id, terms.today(), reader);
        steps.make(finding, FindingEvent.OBJECT, facts, reader, null);
        var objection = TimeOrderedId.next();
        var policy = terms.knowing(REVIEW_WITHIN, finding.policyPack(), finding.policyVersion());
        terms.set(
                id,
                Purpose.FINDING_REVIEW,
                facts.today(),
                policy.period(REVIEW_WITHIN),
                policy.integer("finding.reviewWarnBefore"),
                reader.caller());
        findings.keep(objection, id, command, reader.caller().username(), facts.today());
        evidence.attach(objection, command.evidenceOrNone(), reader.caller(), "/evidence");
        steps.announce(id, "objected");
        return views.require(id, reader);
    }

    @Transactional
    FindingView review(UUID id, DecideObjection command, Reader reader) {
        var finding = findings.lock(id);
        var facts = findings.facts(id, terms.today(), reader);
        steps.make(finding, FindingRules.review(command.outcome(), facts), facts, reader, command.reason());
        findings.decide(id, command, reader.caller().username(), facts.today());
        if (command.outcome() == ReviewOutcome.UPHELD) {
            steps.announce(id, "upheld");
        } else {
            steps.announce(id, "overturned");
            overturned.fire(new ConclusionOverturned(id, reader.deciding(), command.reason()));
        }
        return views.require(id, reader);
    }
}
