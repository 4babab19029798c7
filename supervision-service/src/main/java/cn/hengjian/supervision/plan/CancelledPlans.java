package cn.hengjian.supervision.plan;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.cancellation.Cancellable;
import cn.hengjian.supervision.cancellation.CaseKind;
import cn.hengjian.supervision.plan.rules.PlanEvent;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Ends plans that should never have been. No visit is assigned under them any more; those that were are cancelled one by
 * one, as each may be sealed.
 */
@ApplicationScoped
class CancelledPlans implements Cancellable {

    private final Database database;
    private final PlanRepository plans;
    private final PlanSteps steps;
    private final Terms terms;

    CancelledPlans(Database database, PlanRepository plans, PlanSteps steps, Terms terms) {
        this.database = database;
        this.plans = plans;
        this.steps = steps;
        this.terms = terms;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.PLAN;
    }

    @Override
    public Subject require(UUID id, Reader reader) {
        return database.find(
                        Sql.of("SELECT number FROM plan WHERE id = ?", id),
                        row -> new Subject(row.text("number"), null))
                .orElseThrow(ProblemException::absent);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(UUID id, String reason, Reader system) {
        var plan = plans.lock(id);
        steps.make(plan, PlanEvent.CANCEL, plans.facts(plan, terms.today(), system), system, reason);
        steps.announce(id, "cancelled");
    }
}
