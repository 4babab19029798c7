package cn.hengjian.supervision.suggestion;

import cn.hengjian.platform.inbox.EventHandlers;
import cn.hengjian.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in how assessment ranked the groups of its runs. */
@ApplicationScoped
class StandingListener {

    private final Inbox inbox;
    private final EventHandlers handlers;

    StandingListener(Inbox inbox, StandingRepository standings) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(
                "supervision-standing",
                Map.of(GroupRanked.TYPE, event -> standings.keep(event.data().as(GroupRanked.class))));
    }

    @Incoming("assessment-ranking")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }
}
