package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.supervision.rectification.rules.OrderEvent;
import cn.hengjian.supervision.rectification.rules.OrderFacts;
import cn.hengjian.supervision.rectification.rules.OrderRules;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes an order from state to state, and leaves behind what each step has to: log, audit entry, event. */
@ApplicationScoped
class OrderSteps {

    static final String TOPIC = "supervision.rectification.v1";
    static final String MECHANISM = "SM-11";

    private final OrderRepository orders;
    private final Transitions transitions;
    private final Outbox outbox;
    private final Audit audit;

    OrderSteps(OrderRepository orders, Transitions transitions, Outbox outbox, Audit audit) {
        this.orders = orders;
        this.transitions = transitions;
        this.outbox = outbox;
        this.audit = audit;
    }

    void begin(RectificationOrder order, Reader reader) {
        transitions.begin(OrderStates.MACHINE, order.id(), order.state(), reader.caller(), rules(order));
        audit.record(
                reader.caller(),
                "rectification-ordered",
                "rectification-order",
                order.id().toString(),
                Map.of("findingId", order.findingId()));
        announce(List.of(order.id()), "ordered");
    }

    /** Makes the step if the machine lists it and no guard refuses. */
    void make(RectificationOrder order, OrderEvent event, OrderFacts facts, Reader reader, @Nullable String reason) {
        var next = transitions.make(
                OrderStates.MACHINE,
                order.id(),
                order.state(),
                event,
                reader.caller(),
                reason,
                rules(order),
                new Guards<>(OrderRules.decide(event, facts), why -> OrderProblem.of(why, facts)));
        order.enter(next, facts.today());
        audit.record(
                reader.caller(),
                "rectification-step",
                "rectification-order",
                order.id().toString(),
                Map.of("event", event.name()));
    }

    /** Publishes orders as they stand now. */
    void announce(Collection<UUID> ids, String fact) {
        orders.flush();
        outbox.appendStates(TOPIC, "cn.hengjian.supervision.rectification." + fact + ".v1", Sql.of("""
                SELECT o.id::text, jsonb_build_object(
                    'id', o.id, 'number', o.number, 'state', o.state, 'findingId', f.id, 'findingNumber', f.number,
                    'unitId', u.id, 'unitCode', u.code, 'windCode', f.wind_code, 'causeCode', f.cause_code,
                    'codeList', f.code_list, 'severity', f.severity, 'issuedOn', o.issued_on, 'due', o.due,
                    'returns', o.returns, 'escalation', o.escalation, 'escalationLevel', o.escalation_level,
                    'version', o.version)
                FROM rectification_order o JOIN finding f ON f.id = o.finding_id JOIN unit u ON u.id = f.unit_id
                WHERE o.id = ANY (?)""", ids));
    }

    private static List<String> rules(RectificationOrder order) {
        return List.of(MECHANISM, order.policyPack() + "/" + order.policyVersion());
    }
}
