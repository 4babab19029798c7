package cn.hengjian.supervision.petition;

import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Decides what senders ask to have reviewed and re-reviewed. */
@ApplicationScoped
class ReviewService {

    private final PetitionRepository petitions;
    private final PetitionViewRepository views;
    private final PetitionSteps steps;
    private final Terms terms;

    ReviewService(PetitionRepository petitions, PetitionViewRepository views, PetitionSteps steps, Terms terms) {
        this.petitions = petitions;
        this.views = views;
        this.steps = steps;
        this.terms = terms;
    }

    /** Articles 35 and 36. */
    @Transactional
    PetitionView decide(UUID id, DecideReview command, Reader reader) {
        var petition = petitions.lock(id);
        // Asked before the step, which changes whose answer would be reviewed next.
        var unit = petitions.reviewingUnit(id, reader).orElse(null);
        var facts = petitions.facts(id, terms.today(), reader);
        boolean isReReview = facts.state() == PetitionState.RE_REVIEW_REQUESTED;
        steps.make(petition, command.outcome().event(), facts, reader.caller());
        petition.review(
                command.outcome(),
                facts.person().isOneLevelUp() ? unit : null,
                reader.caller().username(),
                facts.today());
        if (isReReview) {
            petition.close(facts.today());
        } else {
            petition.owe(steps.set(
                    petition,
                    Purpose.RE_REVIEW_REQUEST,
                    facts.today(),
                    "petition.reReviewRequestWithin",
                    reader.caller()));
        }
        steps.write(
                id,
                isReReview ? PaperKind.RE_REVIEW_DECISION : PaperKind.REVIEW_DECISION,
                new Paper(command.outcome().name(), null, null, null, command.finding(), command.basis()),
                reader);
        steps.announce(List.of(id), isReReview ? "closed" : "reviewed");
        return views.require(id, reader);
    }
}
