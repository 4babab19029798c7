package cn.hengjian.supervision.petition;

import cn.hengjian.supervision.cancellation.Cancellable;
import cn.hengjian.supervision.cancellation.CaseKind;
import cn.hengjian.supervision.opinion.Claims;
import cn.hengjian.supervision.petition.rules.PetitionEvent;
import cn.hengjian.supervision.petition.rules.PetitionFacts;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Ends claims that were filed by mistake; one that is joined to another has nothing of its own to handle. */
@ApplicationScoped
class CancelledClaims implements Cancellable {

    private final Claims claims;
    private final PetitionRepository petitions;
    private final PetitionSteps steps;
    private final Terms terms;

    CancelledClaims(Claims claims, PetitionRepository petitions, PetitionSteps steps, Terms terms) {
        this.claims = claims;
        this.petitions = petitions;
        this.steps = steps;
        this.terms = terms;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CLAIM;
    }

    @Override
    public Subject require(UUID id, Reader reader) {
        return claims.requireCancellable(id, reader);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(UUID id, String reason, Reader system) {
        claims.cancel(id, reason, system);
        petitions.lockOptional(id).ifPresent(petition -> {
            var today = terms.today();
            var facts = PetitionFacts.ofNobody(petition.state(), today, petition.due());
            steps.make(petition, PetitionEvent.CANCEL, facts, system.caller());
            if (petition.due() != null) {
                petition.close(today);
            }
            steps.announce(List.of(id), "closed");
        });
    }
}
