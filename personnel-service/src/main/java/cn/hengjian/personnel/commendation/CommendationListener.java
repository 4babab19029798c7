package cn.hengjian.personnel.commendation;

import cn.hengjian.platform.inbox.EventHandlers;
import cn.hengjian.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in for what assessment suggests to commend somebody. */
@ApplicationScoped
class CommendationListener {

    private final Inbox inbox;
    private final EventHandlers handlers;

    CommendationListener(Inbox inbox, CommendationService commendations) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(
                "personnel-commendation",
                Map.of(
                        CommendationSuggested.TYPE,
                        event -> commendations.open(
                                event.data().as(CommendationSuggested.class).suggestion())));
    }

    @Incoming("assessment-commendation")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }
}
