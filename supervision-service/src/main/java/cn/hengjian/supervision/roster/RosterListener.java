package cn.hengjian.supervision.roster;

import cn.hengjian.platform.inbox.EventHandlers;
import cn.hengjian.platform.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the roster up with personnel. */
@ApplicationScoped
class RosterListener {

    private final Inbox inbox;
    private final EventHandlers handlers;

    RosterListener(Inbox inbox, RosterRepository roster) {
        this.inbox = inbox;
        this.handlers = new EventHandlers(
                "roster",
                Map.of(
                        UnitChanged.TYPE, event -> roster.keep(event.data().as(UnitChanged.class), event.time()),
                        CadreChanged.TYPE, event -> roster.keep(event.data().as(CadreChanged.class), event.time())));
    }

    @Incoming("personnel-unit")
    @Blocking
    void units(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    @Incoming("personnel-cadre")
    @Blocking
    void cadres(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }
}
