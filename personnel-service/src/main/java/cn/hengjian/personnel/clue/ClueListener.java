package cn.hengjian.personnel.clue;

import cn.hengjian.platform.inbox.EventHandlers;
import cn.hengjian.platform.inbox.Inbox;
import cn.hengjian.platform.inbox.IncomingEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what supervision found. */
@ApplicationScoped
class ClueListener {

    private static final String CONSUMER = "personnel-clue";
    private static final String FINDING = "cn.hengjian.supervision.finding.";
    private static final String ORDER = "cn.hengjian.supervision.rectification.";

    private final Inbox inbox;
    private final EventHandlers findings;
    private final EventHandlers orders;

    ClueListener(Inbox inbox, ClueIntakeService intake) {
        this.inbox = inbox;
        this.findings = new EventHandlers(
                CONSUMER,
                Map.of(
                        FINDING + "confirmed.v1", opening(intake, _ -> ClueKind.FINDING_CONFIRMED),
                        FINDING + "repeated.v1", opening(intake, _ -> ClueKind.FINDING_REPEATED),
                        FINDING + "transferred.v1", opening(intake, _ -> ClueKind.FINDING_TRANSFERRED),
                        FINDING + "rejected.v1", withdrawing(intake, Fall.FINDING_REJECTED),
                        FINDING + "overturned.v1", withdrawing(intake, Fall.CONCLUSION_OVERTURNED),
                        FINDING + "cancelled.v1", withdrawing(intake, Fall.FINDING_CANCELLED)));
        this.orders = new EventHandlers(
                CONSUMER,
                Map.of(
                        ORDER + "escalated.v1", opening(intake, Told::escalated),
                        ORDER + "withdrawn.v1", withdrawing(intake, Fall.ORDER_WITHDRAWN)));
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

    private static Consumer<IncomingEvent> opening(ClueIntakeService intake, Function<Told, ClueKind> kind) {
        return event -> {
            var told = event.data().as(Told.class);
            intake.open(kind.apply(told), told, event.time());
        };
    }

    private static Consumer<IncomingEvent> withdrawing(ClueIntakeService intake, Fall fall) {
        return event -> intake.withdraw(fall, event.data().as(Told.class), event.time());
    }
}
