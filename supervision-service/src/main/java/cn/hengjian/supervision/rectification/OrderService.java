package cn.hengjian.supervision.rectification;

import cn.hengjian.supervision.evidence.EvidenceContent;
import cn.hengjian.supervision.evidence.EvidenceFiles;
import cn.hengjian.supervision.rectification.rules.OrderEvent;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The unit's work on an order, and the issuer's one extension. */
@ApplicationScoped
class OrderService {

    private final OrderRepository orders;
    private final OrderViewRepository views;
    private final OrderSteps steps;
    private final EscalationService escalations;
    private final EvidenceFiles evidence;
    private final Terms terms;

    OrderService(
            OrderRepository orders,
            OrderViewRepository views,
            OrderSteps steps,
            EscalationService escalations,
            EvidenceFiles evidence,
            Terms terms) {
        this.orders = orders;
        this.views = views;
        this.steps = steps;
        this.escalations = escalations;
        this.evidence = evidence;
        this.terms = terms;
    }

    @Transactional
    OrderView start(UUID id, Reader reader) {
        var order = orders.lock(id);
        steps.make(order, OrderEvent.START, orders.facts(id, terms.today(), reader), reader, null);
        orders.flush();
        return views.require(id, reader);
    }

    @Transactional
    OrderView submit(UUID id, SubmitEvidence command, Reader reader) {
        // Who is late is late, though the nightly scan has not seen it yet.
        escalations.escalate(id);
        var order = orders.lock(id);
        var facts = orders.facts(id, terms.today(), reader);
        steps.make(order, OrderEvent.SUBMIT, facts, reader, null);
        order.submit(facts.today());
        var submission = orders.keep(id, command, reader.caller().username(), facts.today());
        evidence.attach(submission, command.filesOrNone(), reader.caller(), "/files");
        steps.announce(List.of(id), "submitted");
        return views.require(id, reader);
    }

    /** A file of a submission or of a check. */
    EvidenceContent openEvidence(UUID id, UUID file, Reader reader) {
        return evidence.open(views.requireSubjects(id, reader), file, reader.caller());
    }

    @Transactional
    OrderView extend(UUID id, ExtendOrder command, Reader reader) {
        var order = orders.lock(id);
        var facts = orders.facts(id, terms.today(), reader);
        steps.make(order, OrderEvent.EXTEND, facts, reader, command.reason());
        var policy = terms.version(order.policyPack(), order.policyVersion());
        var deadline = terms.keep(
                id,
                Purpose.EXTENSION,
                order.due(),
                Terms.extension(
                        command.days(),
                        policy.integer("rectify.extensionMax"),
                        policy.period("rectify.days." + facts.severity())),
                policy.integer("rectify.warnBefore"),
                reader.caller());
        order.extend(deadline, facts.today());
        orders.flush();
        return views.require(id, reader);
    }
}
