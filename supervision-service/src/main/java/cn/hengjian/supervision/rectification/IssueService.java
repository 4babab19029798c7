package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
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
        var finding = findings.issueOrder(findingId, reader);
        var today = terms.today();
        var policy = terms.inForce();
        var id = TimeOrderedId.next();
        var deadline = terms.keep(
                id,
                Purpose.RECTIFICATION,
                today,
                policy.period("rectify.days." + finding.severity()),
                policy.integer("rectify.warnBefore"),
                reader.caller());
        var order = new RectificationOrder(
                command,
                new RectificationOrder.Issue(
                        id,
                        orders.nextNumber(today),
                        finding,
                        owner(findingId, command),
                        reader.caller().username(),
                        today,
                        deadline,
                        policy));
        orders.persist(order);
        steps.begin(order, reader);
        return views.require(id, reader);
    }

    private RectificationOrder.Owner owner(UUID findingId, IssueOrder command) {
        var named = command.owner() != null && !command.owner().isBlank();
        var number = command.ownerCadre();
        if (named == (number != null)) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/owner",
                            "one-owner",
                            new Text(
                                    "责任人须填写姓名（owner）或干部编号（ownerCadre）之一",
                                    "Name the owner (owner) or give a cadre's number (ownerCadre), one of both")));
        }
        if (number == null) {
            return new RectificationOrder.Owner(null, String.valueOf(command.owner()));
        }
        return orders.cadreOfTheUnit(number, findingId)
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.INVALID_CONTENT,
                        Violation.at(
                                "/ownerCadre",
                                "unknown-cadre",
                                new Text("该单位没有此编号的干部", "The unit has no cadre with this number"))));
    }
}
