package cn.hengjian.personnel.selection;

import cn.hengjian.platform.inbox.EventHandlers;
import cn.hengjian.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what assessment concludes of reviews for selections. */
@ApplicationScoped
class ReviewListener {

    private final Inbox inbox;
    private final EventHandlers handlers;

    ReviewListener(Inbox inbox, ExaminationRepository examinations) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(
                "personnel-selection",
                Map.of(
                        ReviewConcluded.TYPE,
                        event -> examinations.keepOutcome(event.data().as(ReviewConcluded.class))));
    }

    @Incoming("assessment-review")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }
}
