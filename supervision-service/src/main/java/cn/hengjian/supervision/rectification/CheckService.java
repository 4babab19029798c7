package cn.hengjian.supervision.rectification;

import cn.hengjian.supervision.evidence.EvidenceFiles;
import cn.hengjian.supervision.rectification.rules.OrderEvent;
import cn.hengjian.supervision.rectification.rules.OrderFacts;
import cn.hengjian.supervision.rectification.rules.OrderRules;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Rechecks and effect checks: an order closes, waits for its effect, or goes back to the unit. */
@ApplicationScoped
class CheckService {

    private final OrderRepository orders;
    private final OrderViewRepository views;
    private final OrderSteps steps;
    private final EvidenceFiles evidence;
    private final CheckOutcomes outcomes;
    private final Terms terms;

    CheckService(
            OrderRepository orders,
            OrderViewRepository views,
            OrderSteps steps,
            EvidenceFiles evidence,
            CheckOutcomes outcomes,
            Terms terms) {
        this.orders = orders;
        this.views = views;
        this.steps = steps;
        this.evidence = evidence;
        this.outcomes = outcomes;
        this.terms = terms;
    }

    @Transactional
    OrderView recheck(UUID id, CheckOrder command, Reader reader) {
        var order = orders.lock(id);
        var facts = orders.facts(id, terms.today(), reader);
        return check(order, CheckKind.RECHECK, OrderRules.recheck(command.outcome(), facts), command, facts, reader);
    }

    @Transactional
    OrderView checkEffect(UUID id, CheckOrder command, Reader reader) {
        var order = orders.lock(id);
        var facts = orders.facts(id, terms.today(), reader);
        return check(
                order,
                CheckKind.EFFECT_CHECK,
                OrderRules.effectCheck(command.outcome(), facts),
                command,
                facts,
                reader);
    }

    private OrderView check(
            RectificationOrder order,
            CheckKind kind,
            OrderEvent event,
            CheckOrder command,
            OrderFacts facts,
            Reader reader) {
        steps.make(order, event, facts, reader, command.comment());
        var check = orders.keep(order.id(), kind, command, reader.caller().username(), facts.today());
        evidence.attach(check, command.filesOrNone(), reader.caller(), "/files");
        outcomes.carryOut(order, facts.today(), reader);
        return views.require(order.id(), reader);
    }
}
