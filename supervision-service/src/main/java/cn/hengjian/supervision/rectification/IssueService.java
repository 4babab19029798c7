package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.finding.FindingService;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Issues orders on conclusions that were served. */
@ApplicationScoped
class IssueService {

    private final FindingService findings;
    private final OrderRepository orders;
    private final OrderViewRepository views;
    private final OrderSteps steps;
    private final Terms terms;

    IssueService(
            FindingService findings, OrderRepository orders, OrderViewRepository views, OrderSteps steps, Terms terms) {
        this.findings = findings;
        this.orders = orders;
        this.views = views;
        this.steps = steps;
        this.terms = terms;
    }

    @Transactional
    OrderView issue(UUID findingId, IssueOrder command, Reader reader) {
        var severity = findings.issueOrder(findingId, reader);
        var today = terms.today();
        var policy = terms.inForce();
        var id = TimeOrderedId.next();
        var due = terms.set(
                id,
                Purpose.RECTIFICATION,
                today,
                Terms.period(policy, "rectify.days." + severity),
                policy.integer("rectify.warnBefore"),
                reader.caller());
        var order = new RectificationOrder(
                command,
                new RectificationOrder.Issue(
                        id, orders.nextNumber(today), findingId, reader.caller().username(), today, due, policy));
        orders.persist(order);
        steps.begin(order, reader);
        return views.require(id, reader);
    }
}
