package cn.hengjian.assessment.evidence;

import cn.hengjian.platform.inbox.EventHandlers;
import cn.hengjian.platform.inbox.Inbox;
import cn.hengjian.platform.inbox.IncomingEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what supervision found, on the legal day on which it became true. */
@ApplicationScoped
class EvidenceListener {

    private static final String CONSUMER = "assessment-evidence";
    private static final String FINDING = "cn.hengjian.supervision.finding.";
    private static final String ORDER = "cn.hengjian.supervision.rectification.";

    private final Inbox inbox;
    private final EvidenceRepository evidence;
    private final Clock clock;
    private final EventHandlers findings;
    private final EventHandlers orders;

    EvidenceListener(Inbox inbox, EvidenceRepository evidence, Clock clock) {
        this.inbox = inbox;
        this.evidence = evidence;
        this.clock = clock;
        this.findings = new EventHandlers(
                CONSUMER,
                Map.of(
                        FINDING + "confirmed.v1", keeping(_ -> Fact.CONFIRMED),
                        FINDING + "repeated.v1", keeping(_ -> Fact.REPEATED),
                        FINDING + "transferred.v1", keeping(_ -> Fact.TRANSFERRED),
                        FINDING + "rejected.v1", withdrawing(Fall.FINDING_REJECTED),
                        FINDING + "overturned.v1", withdrawing(Fall.CONCLUSION_OVERTURNED),
                        FINDING + "cancelled.v1", withdrawing(Fall.FINDING_CANCELLED)));
        this.orders = new EventHandlers(
                CONSUMER,
                Map.of(
                        ORDER + "escalated.v1", keeping(Told::escalated),
                        ORDER + "closed.v1", keeping(_ -> Fact.CLOSED),
                        ORDER + "withdrawn.v1", withdrawing(Fall.ORDER_WITHDRAWN)));
    }

    @Incoming("supervision-finding")
    @Blocking
    void findings(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, findings);
    }

    @Incoming("supervision-rectification")
    @Blocking
    void orders(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, orders);
    }

    private Consumer<IncomingEvent> keeping(Function<Told, Fact> fact) {
        return onDay((told, day) -> evidence.keep(fact.apply(told), told, day));
    }

    private Consumer<IncomingEvent> withdrawing(Fall fall) {
        return onDay((told, day) -> evidence.withdraw(fall, told, day));
    }

    private Consumer<IncomingEvent> onDay(BiConsumer<Told, LocalDate> work) {
        return event -> work.accept(event.data().as(Told.class), LocalDate.ofInstant(event.time(), clock.getZone()));
    }
}
