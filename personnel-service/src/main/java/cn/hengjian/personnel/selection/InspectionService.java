package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.selection.rules.Refusal;
import cn.hengjian.personnel.selection.rules.Results.Result;
import cn.hengjian.personnel.selection.rules.SelectionEvent;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inspects the best: who is, by whom, and what was found. */
@ApplicationScoped
class InspectionService {

    static final String INSPECTOR = "INSPECTOR";

    private final ExaminationRepository examinations;
    private final CandidateRepository candidates;
    private final ResultRepository results;
    private final SelectionViewRepository views;
    private final CandidateReading reading;
    private final SelectionSteps steps;
    private final Terms terms;

    InspectionService(
            ExaminationRepository examinations,
            CandidateRepository candidates,
            ResultRepository results,
            SelectionViewRepository views,
            CandidateReading reading,
            SelectionSteps steps,
            Terms terms) {
        this.examinations = examinations;
        this.candidates = candidates;
        this.results = results;
        this.views = views;
        this.reading = reading;
        this.steps = steps;
        this.terms = terms;
    }

    @Transactional
    SelectionView start(UUID id, NameInspection command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        var policy = SelectionPolicy.of(terms, selection);
        var inspectors = examinations.requireParties(id, command.inspectors(), "/inspectors");
        var ranked = results.rank(id, policy.weights());
        var fault = command.candidateIds().size() < policy.inspectionRatio()
                ? Refusal.RATIO
                : passesOver(command, ranked)
                        ? Refusal.PASSED_OVER
                        : inspectors.size() < policy.minInspectors()
                                ? Refusal.TOO_FEW_INSPECTORS
                                : ExaminationService.recused(inspectors);
        steps.make(
                selection,
                SelectionEvent.START_INSPECTION,
                steps.facts(selection, caller).with(fault),
                caller,
                null,
                () -> {
                    requireRanked(command, ranked);
                    examinations.keepParties(id, INSPECTOR, inspectors);
                    candidates.inspect(command.candidateIds());
                    command.skipped().forEach(skipped -> candidates.passOver(skipped.candidateId(), skipped.reason()));
                    return null;
                });
        return views.require(id, caller, language);
    }

    /** Only who is ranked can be named, and nobody both ways. */
    private static void requireRanked(NameInspection command, List<Result> ranked) {
        var known = ranked.stream().map(Result::candidate).collect(Collectors.toSet());
        var wrong = new ArrayList<Violation>();
        var named = command.candidateIds();
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i)) || named.indexOf(named.get(i)) < i) {
                wrong.add(stranger("/candidateIds/" + i));
            }
        }
        for (int i = 0; i < command.skipped().size(); i++) {
            var skipped = command.skipped().get(i).candidateId();
            if (!known.contains(skipped) || named.contains(skipped)) {
                wrong.add(stranger("/passedOver/" + i + "/candidateId"));
            }
        }
        ProblemException.requireNone(wrong);
    }

    private static Violation stranger(String pointer) {
        return Violation.at(
                pointer,
                "not-in-the-field",
                new Text("不是有成绩的报名人，或者重复列出", "Not a candidate with a result, or named already"));
    }

    /** Whether somebody as good as the last of those who are named is left out without a reason: ties are no way out. */
    private static boolean passesOver(NameInspection command, List<Result> ranked) {
        var skipped = command.skipped().stream()
                .map(NameInspection.PassedOver::candidateId)
                .collect(Collectors.toSet());
        int last = ranked.stream()
                .filter(result -> command.candidateIds().contains(result.candidate()))
                .mapToInt(Result::place)
                .max()
                .orElse(0);
        return ranked.stream()
                .anyMatch(result -> result.place() <= last
                        && !command.candidateIds().contains(result.candidate())
                        && !skipped.contains(result.candidate()));
    }

    @Transactional
    CandidateView report(UUID id, UUID candidateId, ReportInspection command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        var candidate = candidates.require(id, candidateId);
        var facts = steps.facts(selection, caller).with(reporting(candidate));
        steps.make(selection, SelectionEvent.REPORT_INSPECTION, facts, caller, candidate.number());
        candidates.report(candidateId, command.suitable(), command.report());
        if (steps.facts(selection, caller).course().field().unreported() == 0) {
            steps.done(selection, Task.INSPECT);
            steps.await(selection, Task.DECIDE, terms.today(), caller);
        }
        return reading.view(steps.lock(id, caller), candidate, language);
    }

    private static @Nullable Refusal reporting(Candidate candidate) {
        if (candidate.standing() != Standing.INSPECTED) {
            return Refusal.NOT_INSPECTED;
        }
        return candidate.suitable() == null ? null : Refusal.ALREADY_REPORTED;
    }
}
