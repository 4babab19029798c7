package cn.hengjian.personnel.talk;

import cn.hengjian.platform.inbox.EventHandlers;
import cn.hengjian.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what assessment suggests. */
@ApplicationScoped
class TalkListener {

    private final Inbox inbox;
    private final EventHandlers handlers;

    TalkListener(Inbox inbox, TalkIntakeService intake) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(
                "personnel-talk",
                Map.of(TalkSuggestion.TYPE, event -> intake.open(event.data().as(TalkSuggestion.class))));
    }

    @Incoming("assessment-suggestion")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }
}
