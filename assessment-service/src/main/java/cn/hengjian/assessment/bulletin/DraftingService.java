package cn.hengjian.assessment.bulletin;

import cn.hengjian.assessment.analysis.DistributionRepository;
import cn.hengjian.assessment.analysis.SpreadRepository;
import cn.hengjian.assessment.analysis.rules.Cut;
import cn.hengjian.assessment.bulletin.rules.BulletinPeriod;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;

/** Drafts the bulletin of a period from the analysis of a run. */
@ApplicationScoped
class DraftingService {

    private final DistributionRepository distributions;
    private final SpreadRepository spreads;
    private final Policies policies;
    private final Terms terms;
    private final BulletinRepository bulletins;
    private final BulletinSteps steps;

    DraftingService(
            DistributionRepository distributions,
            SpreadRepository spreads,
            Policies policies,
            Terms terms,
            BulletinRepository bulletins,
            BulletinSteps steps) {
        this.distributions = distributions;
        this.spreads = spreads;
        this.policies = policies;
        this.terms = terms;
        this.bulletins = bulletins;
        this.steps = steps;
    }

    @Transactional
    BulletinView draft(DraftBulletin command, Caller caller) {
        var today = terms.today();
        var pack = policies.inForce(Policies.CURRENT, today);
        var policy = BulletinPolicy.of(pack);
        var period = requirePeriod(command.from(), policy.months(), today);
        bulletins.requireComputed(command.runId());
        bulletins.requireNone(period);
        var text = new BulletinText(
                distributions.require(command.runId(), Cut.UNIT, caller),
                spreads.require(command.runId(), true, caller),
                policy.units());
        var bulletin = new Bulletin(
                new Bulletin.Draft(
                        TimeOrderedId.next(),
                        "BULL-" + period.from(),
                        period,
                        command.runId(),
                        BulletinText.title(period),
                        text.text(),
                        caller.username(),
                        today),
                pack);
        bulletins.persistAndFlush(bulletin);
        steps.begin(bulletin, caller);
        return bulletins.require(bulletin.id(), caller);
    }

    private static BulletinPeriod requirePeriod(String from, int months, LocalDate today) {
        var asked = YearMonth.parse(from);
        var period = BulletinPeriod.of(asked, months);
        if (!period.from().equals(asked) || !period.hasEnded(today)) {
            throw BulletinProblem.notAPeriod(
                    BulletinPeriod.ended(today, months, 1).getFirst());
        }
        return period;
    }
}
