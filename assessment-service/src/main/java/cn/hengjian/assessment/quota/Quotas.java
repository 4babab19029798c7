package cn.hengjian.assessment.quota;

import cn.hengjian.assessment.quota.rules.Pool;
import cn.hengjian.assessment.quota.rules.QuotaParameters;
import cn.hengjian.assessment.run.HeldRun;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Reckons quotas, and refuses whom they have no place for. */
@ApplicationScoped
public class Quotas {

    private static final List<String> ORDINARY_RULES = List.of("ASM-QUOTA", "ASM-ROUND");
    private static final List<String> LEADER_RULES = List.of("党政领导干部考核工作条例", "ASM-ROUND");

    private final QuotaRepository repository;
    private final Terms terms;

    Quotas(QuotaRepository repository, Terms terms) {
        this.repository = repository;
        this.terms = terms;
    }

    /**
     * Refuses if those who ask for a place don't all get one. Who holds the run is alone: of two who ask for the last
     * place the second finds it taken.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requirePlaces(HeldRun run, Collection<UUID> asking) {
        var parameters = parameters(run);
        var exceeded = pools(run, asking, parameters).stream()
                .filter(pool -> !pool.fits())
                .map(pool -> Violation.at("", pool.code(), QuotaExplanation.exceeded(pool, parameters)))
                .toList();
        if (!exceeded.isEmpty()) {
            throw new ProblemException(
                    QuotaProblem.EXCEEDED, exceeded.getFirst().message(), exceeded);
        }
    }

    PolicyPack pack(HeldRun run) {
        return terms.knowing(QuotaPolicy.KEY, run.policy());
    }

    QuotaParameters parameters(HeldRun run) {
        return QuotaPolicy.of(pack(run));
    }

    List<Pool> pools(HeldRun run, Collection<UUID> asking, QuotaParameters parameters) {
        return Pool.of(repository.counts(run.id(), asking, parameters), repository.approvals(run.id()), parameters);
    }

    QuotaView view(HeldRun run, Locale locale) {
        var pack = pack(run);
        var parameters = QuotaPolicy.of(pack);
        return new QuotaView(
                run.id(),
                pack.pack(),
                pack.version(),
                parameters.rounding(),
                pools(run, List.of(), parameters).stream()
                        .map(pool -> view(pool, parameters, locale))
                        .toList());
    }

    private static QuotaView.PoolView view(Pool pool, QuotaParameters parameters, Locale locale) {
        return new QuotaView.PoolView(
                pool.code(),
                pool.appliesTo(),
                pool.pooled(),
                pool.team(),
                pool.units(),
                pool.people(),
                pool.takingPart(),
                pool.share().numerator(),
                pool.share().denominator(),
                pool.basis(),
                pool.basis() == Pool.Basis.TEAM ? LEADER_RULES : ORDINARY_RULES,
                pool.places(),
                pool.taken(),
                Math.max(pool.left(), 0),
                QuotaExplanation.of(pool, parameters).in(locale));
    }
}
