package cn.hengjian.supervision.petition;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.supervision.opinion.OpinionFiling.Filed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Begins with the handling of what was classified as a claim. */
@ApplicationScoped
public class PetitionOpening {

    private final PetitionRepository petitions;

    PetitionOpening(PetitionRepository petitions) {
        this.petitions = petitions;
    }

    /** From now on the office owes a transfer. The log of the claim has its beginning already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(Filed filed, PolicyPack policy) {
        petitions.persist(new Petition(filed.id(), filed.transfer(), policy));
        petitions.flush();
    }
}
