package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.rectification.rules.OrderEvent;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reminds units of what falls due, once for each deadline; many orders in one statement. */
@ApplicationScoped
class ReminderService {

    static final int BATCH = 1_000;

    /** Literals, so that the index of running orders serves the statement. */
    private static final String RUNNING =
            "o.state IN ('" + String.join("', '", OrderStates.from(OrderEvent.ESCALATE)) + "')";

    private final Database database;
    private final OrderSteps steps;
    private final Terms terms;

    ReminderService(Database database, OrderSteps steps, Terms terms) {
        this.database = database;
        this.steps = steps;
        this.terms = terms;
    }

    /**
     * Reminds of the next deadlines whose day of warning has come. Two scans at once remind once: the second finds the
     * first's rows.
     *
     * @return how many; fewer than {@value #BATCH} means that there are no more
     */
    @Transactional
    int remindNext() {
        var today = terms.today();
        var ids = database.list(
                Sql.of("INSERT INTO rectification_reminder (order_id, due, reminded_on) SELECT o.id, o.due, ?", today)
                        .add(
                                "FROM rectification_order o WHERE " + RUNNING + " AND o.due >= ? AND o.warn_on <= ?",
                                today,
                                today)
                        .add(
                                "AND NOT EXISTS (SELECT FROM rectification_reminder r WHERE r.order_id = o.id AND r.due = o.due)")
                        .add("ORDER BY o.due, o.id LIMIT ? ON CONFLICT DO NOTHING RETURNING order_id", BATCH),
                row -> row.uuid("order_id"));
        if (!ids.isEmpty()) {
            steps.announce(List.copyOf(ids), "reminded");
        }
        return ids.size();
    }
}
