package cn.hengjian.platform.sample;

import cn.hengjian.platform.inbox.EventHandlers;
import cn.hengjian.platform.inbox.Inbox;
import cn.hengjian.platform.inbox.IncomingEvent;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Adds up what another service counted. */
@ApplicationScoped
class CountListener {

    private final Inbox inbox;
    private final Database database;
    private final EventHandlers handlers =
            new EventHandlers("sample-counts", Map.of("cn.hengjian.count.counted.v1", this::add));

    CountListener(Inbox inbox, Database database) {
        this.inbox = inbox;
        this.database = database;
    }

    record Counted(int amount) {}

    @Incoming("counts")
    @Blocking
    public void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, handlers);
    }

    /** A total below zero is refused by the database. */
    private void add(IncomingEvent event) {
        int amount = event.data().as(Counted.class).amount();
        database.update(Sql.of(
                "INSERT INTO counted AS c (subject, total, trail) VALUES (?, ?, ARRAY[?::int])"
                        + " ON CONFLICT (subject) DO UPDATE SET total = c.total + excluded.total,"
                        + " trail = c.trail || excluded.trail",
                event.subject(),
                amount,
                amount));
    }
}
