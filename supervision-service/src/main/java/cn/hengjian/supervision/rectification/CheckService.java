package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.supervision.finding.FindingService;
import cn.hengjian.supervision.rectification.rules.OrderEvent;
import cn.hengjian.supervision.rectification.rules.OrderFacts;
import cn.hengjian.supervision.rectification.rules.OrderRules;
import cn.hengjian.supervision.rectification.rules.OrderState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Rechecks and effect checks: an order closes, waits for its effect, or goes back to the unit. */
@ApplicationScoped
class CheckService {

    private final OrderRepository orders;
    private final OrderViewRepository views;
    private final OrderSteps steps;
    private final FindingService findings;
    private final Terms terms;

    CheckService(
            OrderRepository orders, OrderViewRepository views, OrderSteps steps, FindingService findings, Terms terms) {
        this.orders = orders;
        this.views = views;
        this.steps = steps;
        this.findings = findings;
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
        orders.keep(order.id(), kind, command, reader.caller().username(), facts.today());
        switch (order.state()) {
            case CLOSED -> close(order, reader);
            case EFFECT_CHECK -> awaitEffect(order, facts.today(), reader);
            case RETURNED, ESCALATED -> giveBack(order, facts.today(), reader);
            case ISSUED, RECTIFYING, SUBMITTED, WITHDRAWN ->
                throw new IllegalStateException("no check leads to " + order.state());
        }
        return views.require(order.id(), reader);
    }

    private void close(RectificationOrder order, Reader reader) {
        steps.announce(List.of(order.id()), "closed");
        findings.close(order.findingId(), reader);
    }

    private void awaitEffect(RectificationOrder order, LocalDate today, Reader reader) {
        order.await(set(order, Purpose.EFFECT_CHECK, "rectify.effectCheckAfter", today, reader));
        orders.flush();
    }

    private void giveBack(RectificationOrder order, LocalDate today, Reader reader) {
        order.giveBack(set(order, Purpose.RETURN, "rectify.days.afterReturn", today, reader));
        steps.announce(List.of(order.id()), "returned");
        if (order.state() == OrderState.ESCALATED) {
            steps.announce(List.of(order.id()), "escalated");
        }
    }

    private LocalDate set(RectificationOrder order, Purpose purpose, String key, LocalDate today, Reader reader) {
        PolicyPack policy = terms.version(order.policyPack(), order.policyVersion());
        return terms.set(
                order.id(),
                purpose,
                today,
                Terms.period(policy, key),
                policy.integer("rectify.warnBefore"),
                reader.caller());
    }
}
