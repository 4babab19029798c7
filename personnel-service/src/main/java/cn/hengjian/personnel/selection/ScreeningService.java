package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.selection.rules.Eligibility.Requirement;
import cn.hengjian.personnel.selection.rules.Eligibility.Unmet;
import cn.hengjian.personnel.selection.rules.Refusal;
import cn.hengjian.personnel.selection.rules.SelectionEvent;
import cn.hengjian.personnel.selection.rules.SelectionFacts;
import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks at who is eligible, with reasons, and answers those who object. */
@ApplicationScoped
class ScreeningService {

    private final CandidateRepository candidates;
    private final CandidateViewRepository views;
    private final EligibilityRepository eligibility;
    private final CandidateReading reading;
    private final SelectionSteps steps;
    private final NoticeText texts;
    private final Terms terms;
    private final Audit audit;

    ScreeningService(
            CandidateRepository candidates,
            CandidateViewRepository views,
            EligibilityRepository eligibility,
            CandidateReading reading,
            SelectionSteps steps,
            NoticeText texts,
            Terms terms,
            Audit audit) {
        this.candidates = candidates;
        this.views = views;
        this.eligibility = eligibility;
        this.reading = reading;
        this.steps = steps;
        this.texts = texts;
        this.terms = terms;
        this.audit = audit;
    }

    /** Who competes; whoever does, or is kin of somebody who does, is shown nobody. */
    @Transactional
    Page<CandidateSummary> list(UUID id, PageRequest request, Caller caller) {
        steps.requireImpartial(steps.lock(id, caller), caller);
        audit.record(caller, "candidates-read", SelectionSteps.OBJECT, id.toString(), Map.of());
        return views.list(id, request);
    }

    @Transactional
    CandidateView read(UUID id, UUID candidate, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        steps.requireImpartial(selection, caller);
        audit.record(caller, "candidate-read", "candidate", candidate.toString(), Map.of());
        return reading.view(selection, candidates.require(id, candidate), language);
    }

    @Transactional
    CandidateView admit(UUID id, UUID candidateId, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        var candidate = candidates.require(id, candidateId);
        var unmet = unmet(selection, candidate);
        var facts = steps.facts(selection, caller)
                .with(
                        candidate.standing() != Standing.REGISTERED
                                ? Refusal.ALREADY_SCREENED
                                : unmet.isEmpty() ? null : Refusal.INELIGIBLE);
        steps.make(
                selection,
                SelectionEvent.ADMIT,
                facts,
                caller,
                candidate.number(),
                () -> null,
                ineligible(unmet, facts));
        candidates.admit(candidateId, terms.today(), caller);
        return reading.view(selection, candidate, language);
    }

    /** Nothing is looked at where the step is refused in any case. */
    private List<Unmet> unmet(Selection selection, Candidate candidate) {
        return selection.state() == SelectionState.ELIGIBILITY
                ? eligibility.unmet(selection, candidate.cadreId())
                : List.of();
    }

    @Transactional
    CandidateView reject(UUID id, UUID candidateId, RejectCandidate command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        var candidate = candidates.require(id, candidateId);
        var facts = steps.facts(selection, caller)
                .with(
                        candidate.standing() != Standing.REGISTERED
                                ? Refusal.ALREADY_SCREENED
                                : isGround(selection, candidate, command.requirement()) ? null : Refusal.NO_GROUND);
        steps.make(selection, SelectionEvent.REJECT, facts, caller, candidate.number() + " " + command.requirement());
        var policy = SelectionPolicy.of(terms, selection);
        // Each rejected candidate has a time of his or her own.
        var objectBy = terms.keep(
                        candidateId, Task.OBJECT, terms.today(), policy.objection(), policy.warnBefore(), caller)
                .due();
        candidates.reject(candidateId, command.requirement(), command.reason(), objectBy, terms.today(), caller);
        return reading.view(selection, candidate, language);
    }

    /** What the file can tell has to be so; the notice's other conditions only a person can look at. */
    private boolean isGround(Selection selection, Candidate candidate, Requirement requirement) {
        return requirement == Requirement.NOTICE_OTHER
                ? selection.notice() != null && !texts.of(selection).others().isEmpty()
                : unmet(selection, candidate).stream().anyMatch(unmet -> unmet.requirement() == requirement);
    }

    @Transactional
    CandidateView answer(UUID id, UUID candidateId, AnswerObjection command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        var candidate = candidates.require(id, candidateId);
        var unmet = command.sustained() ? unmet(selection, candidate) : List.<Unmet>of();
        var facts = steps.facts(selection, caller)
                .hadPart(caller.username().equals(candidate.screenedBy()))
                .with(answering(candidate, unmet));
        steps.make(
                selection,
                SelectionEvent.ANSWER,
                facts,
                caller,
                candidate.number(),
                () -> null,
                ineligible(unmet, facts));
        candidates.answer(
                candidateId,
                command.sustained() ? Standing.ADMITTED : Standing.REJECTED,
                command.reason(),
                terms.today(),
                caller);
        if (steps.facts(selection, caller).course().objecting() == 0) {
            steps.done(selection, Task.ANSWER);
        }
        return reading.view(selection, candidate, language);
    }

    private static @Nullable Refusal answering(Candidate candidate, List<Unmet> unmet) {
        if (candidate.standing() != Standing.REJECTED || !candidate.objected() || candidate.answered()) {
            return Refusal.NO_OBJECTION;
        }
        return unmet.isEmpty() ? null : Refusal.INELIGIBLE;
    }

    /** Names each requirement that is not met. */
    private static Function<Refusal, ProblemException> ineligible(List<Unmet> unmet, SelectionFacts facts) {
        return why -> why == Refusal.INELIGIBLE
                ? new ProblemException(
                        WorkflowProblem.GUARD_MISSING,
                        MissingSteps.text(why, facts),
                        unmet.stream()
                                .map(each -> Violation.at("", MissingSteps.code(why), each.found()))
                                .toList())
                : SelectionProblem.of(why, facts);
    }
}
