package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.selection.ExaminationRepository.Party;
import cn.hengjian.personnel.selection.rules.Refusal;
import cn.hengjian.personnel.selection.rules.SelectionEvent;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Examines: takes down the written results, names the panel, takes down its marks, and names the reviews that count. */
@ApplicationScoped
class ExaminationService {

    static final String PANEL = "PANEL";

    private final ExaminationRepository examinations;
    private final SelectionViewRepository views;
    private final SelectionSteps steps;
    private final Terms terms;

    ExaminationService(
            ExaminationRepository examinations, SelectionViewRepository views, SelectionSteps steps, Terms terms) {
        this.examinations = examinations;
        this.views = views;
        this.steps = steps;
        this.terms = terms;
    }

    @Transactional
    SelectionView recordWritten(UUID id, RecordWritten command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        steps.make(selection, SelectionEvent.RECORD_WRITTEN, steps.facts(selection, caller), caller, null, () -> {
            examinations.requireWhole(
                    id,
                    command.results().stream()
                            .map(RecordWritten.Written::candidateId)
                            .toList(),
                    false);
            examinations.keepWritten(command);
            return null;
        });
        return views.require(id, caller, language);
    }

    @Transactional
    SelectionView startInterview(UUID id, NamePanel command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        var panel = examinations.requireParties(id, command.members(), "/members");
        int number = panel.size();
        var fault =
                number % 2 == 0 || number < SelectionPolicy.of(terms, selection).panelMin()
                        ? Refusal.PANEL_SIZE
                        : recused(panel);
        steps.make(
                selection,
                SelectionEvent.START_INTERVIEW,
                steps.facts(selection, caller).with(fault),
                caller,
                null,
                () -> {
                    examinations.keepParties(id, PANEL, panel);
                    return null;
                });
        return views.require(id, caller, language);
    }

    static @Nullable Refusal recused(List<Party> parties) {
        return parties.stream().anyMatch(Party::recused) ? Refusal.PARTY_RECUSED : null;
    }

    @Transactional
    SelectionView recordInterview(UUID id, RecordInterview command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        steps.make(selection, SelectionEvent.RECORD_INTERVIEW, steps.facts(selection, caller), caller, null, () -> {
            var panel = examinations.panel(id);
            examinations.requireWhole(
                    id,
                    command.results().stream()
                            .map(RecordInterview.Interviewed::candidateId)
                            .toList(),
                    true);
            requireMarks(command, panel.keySet());
            examinations.keepMarks(command, panel);
            return null;
        });
        return views.require(id, caller, language);
    }

    /** Who came has one mark of each member and no other. */
    private static void requireMarks(RecordInterview command, Set<String> panel) {
        var wrong = new ArrayList<Violation>();
        for (int i = 0; i < command.results().size(); i++) {
            var marks = command.results().get(i).marks();
            var members = new HashSet<>(
                    marks.stream().map(RecordInterview.Mark::member).toList());
            if (!marks.isEmpty() && (marks.size() != panel.size() || !members.equals(panel))) {
                wrong.add(Violation.at(
                        "/results/" + i + "/marks",
                        "not-one-of-each",
                        new Text("每名考官一项，且仅一项：%s", "One mark of each member, and no other: %s")
                                .with(String.join(", ", panel.stream().sorted().toList()))));
            }
        }
        ProblemException.requireNone(wrong);
    }

    @Transactional
    SelectionView startReview(UUID id, NameReviews command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        steps.make(selection, SelectionEvent.START_REVIEW, steps.facts(selection, caller), caller, null, () -> {
            examinations.keepReviews(id, command.reviewIds());
            return null;
        });
        return views.require(id, caller, language);
    }
}
