package cn.hengjian.assessment.roster;

import cn.hengjian.platform.inbox.EventHandlers;
import cn.hengjian.platform.inbox.Inbox;
import cn.hengjian.platform.inbox.IncomingEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the roster's copy up to date with what personnel publishes. */
@ApplicationScoped
class RosterListener {

    static final String UNIT_CHANGED = "cn.hengjian.personnel.unit.changed.v1";
    static final String POST_CHANGED = "cn.hengjian.personnel.post.changed.v1";
    static final String CADRE_CHANGED = "cn.hengjian.personnel.cadre.changed.v1";

    private static final String CONSUMER = "assessment-roster";

    private final Inbox inbox;
    private final EventHandlers units;
    private final EventHandlers posts;
    private final EventHandlers cadres;

    RosterListener(Inbox inbox, RosterService roster) {
        this.inbox = inbox;
        this.units = handlers(UNIT_CHANGED, event -> roster.keep(event.data().as(UnitChanged.class), event.time()));
        this.posts = handlers(POST_CHANGED, event -> roster.keep(event.data().as(PostChanged.class)));
        this.cadres = handlers(CADRE_CHANGED, event -> roster.keep(event.data().as(CadreChanged.class)));
    }

    @Incoming("personnel-unit")
    @Blocking
    void units(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, units);
    }

    @Incoming("personnel-post")
    @Blocking
    void posts(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, posts);
    }

    @Incoming("personnel-cadre")
    @Blocking
    void cadres(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, cadres);
    }

    private static EventHandlers handlers(String type, Consumer<IncomingEvent> handler) {
        return new EventHandlers(CONSUMER, Map.of(type, handler));
    }
}
