package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.time.WorkingCalendar;
import cn.hengjian.supervision.docket.DocketItem;
import cn.hengjian.supervision.docket.DocketSource;
import cn.hengjian.supervision.docket.rules.DaysLeft;
import cn.hengjian.supervision.finding.rules.Severity;
import cn.hengjian.supervision.rectification.rules.OrderState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What falls due of orders, for each role: the unit sees what it owes, inspectors what waits for them, the supervision office what
 * is overdue, the discipline body what has come up to it. Several roles add up.
 */
@ApplicationScoped
class OrderDocket implements DocketSource {

    private static final String OWED = "o.state IN ('ISSUED', 'RECTIFYING', 'RETURNED', 'ESCALATED')";

    private final Database database;
    private final OrderRepository orders;
    private final Terms terms;

    OrderDocket(Database database, OrderRepository orders, Terms terms) {
        this.database = database;
        this.orders = orders;
        this.terms = terms;
    }

    @Override
    public List<DocketItem> list(Question question, int limit) {
        var today = question.today();
        var reader = question.reader();
        var select = Sql.of(
                        "SELECT o.id, o.number, o.state, o.docket_day, o.escalation_level, is_overdue(o.state, o.due, ?)"
                                + " AS overdue, f.number AS finding_number, f.title, u.code AS unit_code, u.name AS unit_name, "
                                + OrderRepository.FACT_COLUMNS,
                        today)
                .add(OrderRepository.readersPart(reader))
                .add(OrderRepository.TABLES)
                .and(reader.sees("u.path"))
                .and(tasks(today, reader));
        if (!Scope.of(reader.caller()).county()) {
            // Says the same as the scope, in the column that the index of units' dockets begins with.
            select.add("AND o.unit_id = ANY (ARRAY(SELECT within.id FROM unit within WHERE")
                    .add(reader.sees("within.path"))
                    .add("))");
        }
        var calendar = terms.calendar();
        return database.list(
                question.narrowed(select, "o.docket_day", "o.id", limit), row -> item(row, today, calendar, reader));
    }

    private static Sql tasks(LocalDate today, Reader reader) {
        var caller = reader.caller();
        var tasks = Sql.of("false");
        if (caller.hasAny(Set.of(Roles.UNIT_LEADER, Roles.UNIT_HR))) {
            tasks.add("OR (" + OWED + " AND").add(reader.serves("u.path")).add(")");
        }
        if (caller.has(Roles.INSPECTOR)) {
            tasks.add("OR (o.state IN ('SUBMITTED', 'EFFECT_CHECK') AND NOT")
                    .add(OrderRepository.isInvolved(reader))
                    .add("AND NOT")
                    .add(reader.serves("u.path"))
                    .add(")");
        }
        if (caller.has(Roles.SUPERVISION_OFFICE)) {
            tasks.add("OR (" + OWED + " AND o.due < ?)", today);
        }
        if (caller.has(Roles.DISCIPLINE)) {
            tasks.add("OR (o.state = 'ESCALATED' AND EXISTS (SELECT FROM rectification_escalation e"
                    + " WHERE e.order_id = o.id AND e.body = 'DISCIPLINE'))");
        }
        return tasks;
    }

    private DocketItem item(Row row, LocalDate today, WorkingCalendar calendar, Reader reader) throws SQLException {
        var state = OrderState.valueOf(row.text("state"));
        var day = row.date("docket_day");
        return new DocketItem(
                DocketItem.Kind.ORDER,
                row.uuid("id"),
                row.text("number"),
                state.name(),
                task(state),
                day,
                DaysLeft.until(day, today, calendar),
                row.flag("overdue"),
                row.text("unit_code"),
                row.text("unit_name"),
                new DocketItem.OrderPart(
                        row.text("finding_number"),
                        row.text("title"),
                        Severity.valueOf(row.text("severity")),
                        row.integer("returns"),
                        row.integer("escalation_level")),
                OrderStates.allowed(state, orders.facts(row, today), reader));
    }

    private static DocketItem.Task task(OrderState state) {
        return switch (state) {
            case ISSUED, RECTIFYING, RETURNED, ESCALATED -> DocketItem.Task.SUBMIT;
            case SUBMITTED -> DocketItem.Task.RECHECK;
            case EFFECT_CHECK -> DocketItem.Task.EFFECT_CHECK;
            case CLOSED, WITHDRAWN -> throw new IllegalArgumentException("nothing is to be done in " + state);
        };
    }
}
