package cn.hengjian.assessment.circumstance;

import cn.hengjian.platform.inbox.EventHandlers;
import cn.hengjian.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in which effects of measures run on whom. */
@ApplicationScoped
class EffectListener {

    private final Inbox inbox;
    private final EventHandlers handlers;

    EffectListener(Inbox inbox, EffectIntake intake) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(
                "assessment-circumstance",
                Map.of(EffectChanged.TYPE, event -> intake.take(event.data().as(EffectChanged.class))));
    }

    @Incoming("personnel-effect")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }
}
