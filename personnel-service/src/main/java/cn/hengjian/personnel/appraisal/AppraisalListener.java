package cn.hengjian.personnel.appraisal;

import cn.hengjian.platform.inbox.EventHandlers;
import cn.hengjian.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what assessment files. */
@ApplicationScoped
class AppraisalListener {

    private final Inbox inbox;
    private final EventHandlers handlers;

    AppraisalListener(Inbox inbox, AppraisalIntake intake) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(
                "personnel-appraisal",
                Map.of(AppraisalFiled.TYPE, event -> intake.take(event.data().as(AppraisalFiled.class))));
    }

    @Incoming("assessment-appraisal")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }
}
