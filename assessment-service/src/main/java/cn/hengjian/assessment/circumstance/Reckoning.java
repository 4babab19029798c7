package cn.hengjian.assessment.circumstance;

import cn.hengjian.assessment.circumstance.rules.Participation;
import cn.hengjian.assessment.run.HeldRun;
import cn.hengjian.assessment.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;

/** Reckons how people take part from all that is known about their year: what was recorded, and what personnel told. */
@ApplicationScoped
class Reckoning {

    private final CircumstanceRepository repository;
    private final Terms terms;

    Reckoning(CircumstanceRepository repository, Terms terms) {
        this.repository = repository;
        this.terms = terms;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void anew(HeldRun run, Collection<UUID> cadres) {
        var parameters = CircumstancePolicy.of(terms.knowing(CircumstancePolicy.KEY, run.policy()));
        var reckoned = repository.people(run.id(), run.year(), cadres).stream()
                .map(person -> new CircumstanceRepository.Reckoned(
                        person.appraisal(), Participation.of(run.year(), person.unit(), person.facts(), parameters)))
                .toList();
        repository.keep(reckoned);
    }

    /** Reckons everybody on whom an effect runs when a run opens; nothing else is known then. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(HeldRun run) {
        anew(run, repository.barred(run.id(), run.year()));
    }
}
