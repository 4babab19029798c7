package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.selection.rules.SelectionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts together what is read of a candidate. */
@ApplicationScoped
class CandidateReading {

    private final CandidateViewRepository views;
    private final EligibilityRepository eligibility;
    private final ResultRepository results;
    private final Terms terms;

    CandidateReading(
            CandidateViewRepository views, EligibilityRepository eligibility, ResultRepository results, Terms terms) {
        this.views = views;
        this.eligibility = eligibility;
        this.results = results;
        this.terms = terms;
    }

    /** To offices. */
    @Transactional(Transactional.TxType.MANDATORY)
    CandidateView view(Selection selection, Candidate candidate, Locale language) {
        return views.require(
                candidate.id(),
                selection.state() == SelectionState.ELIGIBILITY
                        ? eligibility.unmet(selection, candidate.cadreId())
                        : null,
                result(selection, candidate, language),
                true,
                true,
                language);
    }

    /** To the candidate: his or her own result, once it is public. */
    @Transactional(Transactional.TxType.MANDATORY)
    CandidateView own(Selection selection, Candidate candidate, Locale language) {
        var isPublic = SelectionStates.isPublic(selection.state());
        return views.require(
                candidate.id(),
                null,
                isPublic ? result(selection, candidate, language) : null,
                isPublic,
                false,
                language);
    }

    private @Nullable ResultView result(Selection selection, Candidate candidate, Locale language) {
        return results.find(
                        selection.id(),
                        candidate.id(),
                        SelectionPolicy.of(terms, selection).weights(),
                        language)
                .orElse(null);
    }
}
