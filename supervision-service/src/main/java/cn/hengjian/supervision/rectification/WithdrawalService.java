package cn.hengjian.supervision.rectification;

import cn.hengjian.supervision.finding.ConclusionOverturned;
import cn.hengjian.supervision.rectification.rules.OrderEvent;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;

/** Withdraws the order that was issued on a conclusion which fell, with the decision on that. */
@ApplicationScoped
class WithdrawalService {

    private final OrderRepository orders;
    private final OrderSteps steps;
    private final Terms terms;

    WithdrawalService(OrderRepository orders, OrderSteps steps, Terms terms) {
        this.orders = orders;
        this.steps = steps;
        this.terms = terms;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(@Observes ConclusionOverturned overturned) {
        orders.lockOf(overturned.findingId())
                .filter(RectificationOrder::isRunning)
                .ifPresent(order -> {
                    var facts = orders.facts(order.id(), terms.today(), overturned.system());
                    steps.make(order, OrderEvent.WITHDRAW, facts, overturned.system(), overturned.reason());
                    steps.announce(List.of(order.id()), "withdrawn");
                });
    }
}
