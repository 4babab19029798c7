package cn.hengjian.assessment.bulletin;

import cn.hengjian.assessment.bulletin.rules.BulletinPeriod;
import cn.hengjian.assessment.bulletin.rules.BulletinState;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;

/** Says which bulletins are due. */
@ApplicationScoped
class Agenda {

    private static final int MONTHS = 12;

    private final BulletinRepository bulletins;
    private final Policies policies;
    private final Terms terms;

    Agenda(BulletinRepository bulletins, Policies policies, Terms terms) {
        this.bulletins = bulletins;
        this.policies = policies;
        this.terms = terms;
    }

    AgendaView view() {
        var today = terms.today();
        var pack = policies.inForce(Policies.CURRENT, today);
        var policy = BulletinPolicy.of(pack);
        var periods = BulletinPeriod.ended(today, policy.months(), MONTHS / policy.months());
        var known = bulletins.states(periods.getLast().firstDay());
        return new AgendaView(
                today,
                pack.text(BulletinPolicy.KEY),
                periods.stream()
                        .map(period -> {
                            var due = terms.due(period.lastDay(), policy.within());
                            var bulletin = known.get(period.firstDay());
                            boolean issued = bulletin != null && bulletin.state() == BulletinState.ISSUED;
                            return new AgendaView.Entry(
                                    period.from().toString(),
                                    period.to().toString(),
                                    due,
                                    !issued && today.isAfter(due),
                                    bulletin == null ? null : bulletin.id(),
                                    bulletin == null ? null : bulletin.state());
                        })
                        .toList());
    }
}
