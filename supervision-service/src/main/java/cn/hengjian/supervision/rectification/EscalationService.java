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
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Escalates what is overdue, many orders in one statement; an escalated order is not escalated again. */
@ApplicationScoped
class EscalationService {

    static final int BATCH = 1_000;

    /** Literals, so that the index of running orders serves the statement. */
    private static final String OVERDUE =
            OrderStates.escalating().stream().collect(Collectors.joining("', '", "state IN ('", "') AND due < ?"));

    private final Database database;
    private final OrderSteps steps;
    private final Terms terms;
    private final Clock clock;
    private final Caller system;

    EscalationService(
            Database database,
            OrderSteps steps,
            Terms terms,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.steps = steps;
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
        return escalate(Sql.of("SELECT id, state FROM rectification_order WHERE " + OVERDUE, terms.today())
                .add("ORDER BY due, id LIMIT ? FOR UPDATE SKIP LOCKED", BATCH));
    }

    /** Escalates an order if it is overdue. */
    @Transactional(Transactional.TxType.MANDATORY)
    void escalate(UUID id) {
        escalate(Sql.of("SELECT id, state FROM rectification_order WHERE " + OVERDUE, terms.today())
                .and("id = ?", id)
                .add("FOR UPDATE"));
    }

    private int escalate(Sql overdue) {
        var ids = database.list(
                Sql.of("WITH overdue AS (")
                        .add(overdue)
                        .add(
                                """
                        ), moved AS (
                            UPDATE rectification_order o SET state = ?, escalation = ?, version = o.version + 1
                            FROM overdue WHERE o.id = overdue.id
                            RETURNING o.id, overdue.state AS from_state, o.policy_pack || '/' || o.policy_version AS policy
                        ), logged AS (
                            INSERT INTO transition (machine, subject_id, event, from_state, to_state, actor, at, rules)
                            SELECT ?, id, ?, from_state, ?, ?, ?, ARRAY[?, policy] FROM moved
                        )
                        SELECT id FROM moved""",
                                OrderState.ESCALATED,
                                RectificationOrder.Escalation.OVERDUE,
                                OrderStates.MACHINE.id(),
                                OrderEvent.ESCALATE,
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
