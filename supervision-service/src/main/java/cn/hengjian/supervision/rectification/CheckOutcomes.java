package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.supervision.finding.FindingService;
import cn.hengjian.supervision.rectification.rules.OrderState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What follows from a check: the finding closes, its effect is awaited, or the unit has to work again. */
@ApplicationScoped
class CheckOutcomes {

    private final OrderRepository orders;
    private final OrderSteps steps;
    private final FindingService findings;
    private final Ladders ladders;
    private final Terms terms;

    CheckOutcomes(OrderRepository orders, OrderSteps steps, FindingService findings, Ladders ladders, Terms terms) {
        this.orders = orders;
        this.steps = steps;
        this.findings = findings;
        this.ladders = ladders;
        this.terms = terms;
    }

    void carryOut(RectificationOrder order, LocalDate today, Reader reader) {
        switch (order.state()) {
            case CLOSED -> close(order, reader);
            case EFFECT_CHECK -> awaitEffect(order, today, reader);
            case RETURNED, ESCALATED -> giveBack(order, today, reader);
            case ISSUED, RECTIFYING, SUBMITTED, WITHDRAWN ->
                throw new IllegalStateException("no check leads to " + order.state());
        }
    }

    private void close(RectificationOrder order, Reader reader) {
        steps.announce(List.of(order.id()), "closed");
        findings.close(order.findingId(), reader);
    }

    private void awaitEffect(RectificationOrder order, LocalDate today, Reader reader) {
        order.await(keep(order, Purpose.EFFECT_CHECK, "rectify.effectCheckAfter", today, reader)
                .due());
        orders.flush();
    }

    private void giveBack(RectificationOrder order, LocalDate today, Reader reader) {
        order.giveBack(keep(order, Purpose.RETURN, "rectify.days.afterReturn", today, reader));
        if (order.state() == OrderState.ESCALATED) {
            escalate(order, today);
            steps.announce(List.of(order.id()), "returned");
            steps.announce(List.of(order.id()), "escalated");
        } else {
            steps.announce(List.of(order.id()), "returned");
        }
    }

    private void escalate(RectificationOrder order, LocalDate today) {
        var ladder = ladders.of(policy(order));
        int level = ladder.next(order.escalationLevel());
        order.escalate(level, ladder.lasts(level) != null);
        orders.flush();
        orders.keepStep(order, ladder.body(level), today);
    }

    private Deadline keep(RectificationOrder order, Purpose purpose, String key, LocalDate today, Reader reader) {
        var policy = policy(order);
        return terms.keep(
                order.id(), purpose, today, policy.period(key), policy.integer("rectify.warnBefore"), reader.caller());
    }

    private PolicyPack policy(RectificationOrder order) {
        return terms.version(order.policyPack(), order.policyVersion());
    }
}
