package cn.hengjian.personnel.adjustment;

import cn.hengjian.platform.inbox.EventHandlers;
import cn.hengjian.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what assessment suggests. */
@ApplicationScoped
class AdjustmentListener {

    private final Inbox inbox;
    private final EventHandlers handlers;

    AdjustmentListener(Inbox inbox, AdjustmentOpening openings) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(
                "personnel-adjustment",
                Map.of(
                        AdjustmentSuggested.TYPE,
                        event -> openings.open(event.data().as(AdjustmentSuggested.class))));
    }

    @Incoming("assessment-adjustment")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }
}
