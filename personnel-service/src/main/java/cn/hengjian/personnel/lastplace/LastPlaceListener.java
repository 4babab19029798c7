package cn.hengjian.personnel.lastplace;

import cn.hengjian.platform.inbox.EventHandlers;
import cn.hengjian.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what assessment suggests to check. */
@ApplicationScoped
class LastPlaceListener {

    private final Inbox inbox;
    private final EventHandlers handlers;

    LastPlaceListener(Inbox inbox, LastPlaceOpening openings) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(
                "personnel-last-place",
                Map.of(
                        LastPlaceSuggested.TYPE,
                        event -> openings.open(event.data().as(LastPlaceSuggested.class)),
                        AnnualPlaceSuggested.TYPE,
                        event -> openings.open(event.data().as(AnnualPlaceSuggested.class))));
    }

    @Incoming("assessment-last-place")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }
}
