package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.rectification.rules.OrderEvent;
import cn.hengjian.supervision.rectification.rules.OrderState;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Escalates what is overdue, and takes what stays so from step to step of its ladder; many orders in one statement. Each
 * step is taken once, by the day on which the one before ends.
 */
@ApplicationScoped
class EscalationService {

    static final int BATCH = 1_000;

    /** Literals, so that the index of running orders serves the statement. */
    private static final String OVERDUE = "o.due AS owed_on FROM rectification_order o WHERE o.state IN ('"
            + String.join("', '", OrderStates.from(OrderEvent.ESCALATE)) + "') AND o.due < ?";

    private static final String UNANSWERED = "o.escalation_due AS owed_on FROM rectification_order o"
            + " WHERE o.state = 'ESCALATED' AND o.escalation_due < ?";

    private final Database database;
    private final OrderSteps steps;
    private final Ladders ladders;
    private final Terms terms;
    private final Clock clock;
    private final Caller system;

    EscalationService(
            Database database,
            OrderSteps steps,
            Ladders ladders,
            Terms terms,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.steps = steps;
        this.ladders = ladders;
        this.terms = terms;
        this.clock = clock;
        this.system = Caller.system(service);
    }

    /**
     * Escalates the next overdue orders.
     *
     * @return how many; fewer than {@value #BATCH} means that no more are overdue
     */
    @Transactional
    int escalateNext() {
        return escalate(
                select(OVERDUE).add("ORDER BY o.due, o.id LIMIT ? FOR UPDATE SKIP LOCKED", BATCH),
                OrderEvent.ESCALATE,
                EscalationCause.OVERDUE);
    }

    /** Takes the next escalated orders a step further whose present step has ended. */
    @Transactional
    int climbNext() {
        return escalate(
                select(UNANSWERED).add("ORDER BY o.escalation_due, o.id LIMIT ? FOR UPDATE SKIP LOCKED", BATCH),
                OrderEvent.ESCALATE_FURTHER,
                EscalationCause.UNANSWERED);
    }

    /** Escalates an order if it is overdue. */
    @Transactional(Transactional.TxType.MANDATORY)
    void escalate(UUID id) {
        escalate(select(OVERDUE).and("o.id = ?", id).add("FOR UPDATE"), OrderEvent.ESCALATE, EscalationCause.OVERDUE);
    }

    private Sql select(String rest) {
        return Sql.of(
                "SELECT o.id, o.state, o.escalation_level, o.policy_pack, o.policy_version, " + rest, terms.today());
    }

    private int escalate(Sql owed, OrderEvent event, EscalationCause cause) {
        var ids = database.list(
                Sql.of("WITH owed AS (")
                        .add(owed)
                        .add(
                                "), moved AS (UPDATE rectification_order o SET state = ?, escalation = coalesce(?, o.escalation),",
                                OrderState.ESCALATED,
                                cause == EscalationCause.UNANSWERED ? null : cause)
                        .add("""
                                escalation_level = ladder.level, escalation_due = ladder.due, version = o.version + 1
                                FROM owed JOIN""")
                        .add(ladders.rows())
                        .add(
                                """
                                ON ladder.pack = owed.policy_pack AND ladder.version = owed.policy_version
                                    AND ladder.from_level = owed.escalation_level
                                WHERE o.id = owed.id
                                RETURNING o.id, owed.state AS from_state, owed.owed_on, ladder.level, ladder.body, ladder.due,
                                    o.policy_pack || '/' || o.policy_version AS policy
                                ), climbed AS (
                                INSERT INTO rectification_escalation (order_id, level, body, cause, owed_on, escalated_on, due)
                                SELECT id, level, body, ?, owed_on, ?, due FROM moved
                                ), logged AS (
                                INSERT INTO transition (machine, subject_id, event, from_state, to_state, actor, at, rules)
                                SELECT ?, id, ?, from_state, ?, ?, ?, ARRAY[?, policy] FROM moved
                                )
                                SELECT id FROM moved""",
                                cause,
                                terms.today(),
                                OrderStates.MACHINE.id(),
                                event,
                                OrderState.ESCALATED,
                                system.username(),
                                clock.instant(),
                                OrderSteps.MECHANISM),
                row -> row.uuid("id"));
        if (!ids.isEmpty()) {
            steps.announce(List.copyOf(ids), "escalated");
        }
        return ids.size();
    }
}
