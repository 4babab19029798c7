package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.appeal.rules.AppealEvent;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Ends appeals whose cadre let the time for the next step pass. */
@ApplicationScoped
class LapseService {

    static final int BATCH = 100;

    private static final Caller SYSTEM = Caller.system("personnel");

    private final AppealRepository appeals;
    private final AppealSteps steps;
    private final Terms terms;

    LapseService(AppealRepository appeals, AppealSteps steps, Terms terms) {
        this.appeals = appeals;
        this.steps = steps;
        this.terms = terms;
    }

    /**
     * Ends the next ones. Of two scans at once the second waits, and then finds that nothing lapses any more.
     *
     * @return how many; fewer than {@value #BATCH} means that there are no more
     */
    @Transactional
    int endNext() {
        var lapsing = appeals.listLapsing(terms.today(), BATCH);
        for (var id : lapsing) {
            var appeal = appeals.lock(id);
            if (appeal.hasLapsed(terms.today())) {
                steps.make(appeal, AppealEvent.LAPSE, appeals.facts(id, SYSTEM), SYSTEM, null);
                steps.announce(appeal, AppealEvent.LAPSE.name());
            }
        }
        return lapsing.size();
    }
}
