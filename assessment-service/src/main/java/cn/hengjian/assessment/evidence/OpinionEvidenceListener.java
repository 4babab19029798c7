package cn.hengjian.assessment.evidence;

import cn.hengjian.platform.inbox.EventHandlers;
import cn.hengjian.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what supervision tells of the opinions and claims of a month. */
@ApplicationScoped
class OpinionEvidenceListener {

    private final Inbox inbox;
    private final EventHandlers handlers;

    OpinionEvidenceListener(Inbox inbox, OpinionEvidenceRepository evidence) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(
                "assessment-opinion-evidence",
                Map.of(
                        OpinionsSummarised.TYPE,
                        event -> evidence.keep(event.data().as(OpinionsSummarised.class))));
    }

    @Incoming("supervision-opinion")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }
}
