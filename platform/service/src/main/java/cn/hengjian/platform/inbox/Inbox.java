package cn.hengjian.platform.inbox;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Outage;
import cn.hengjian.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Applies events once each: the mark and the effect are one transaction. A whole batch is tried in one transaction;
 * if an event in it fails, each is tried alone, and the one that fails alone goes to the dead letters, so that it
 * blocks nobody. While the database is away, the batch waits: an outage is no event's fault. A listener is
 * {@code @Blocking}: on virtual threads batches would be taken side by side, and the order of a key lost.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Database database;
    private final CloudEventReader reader;
    private final DeadLetters deadLetters;

    Inbox(Database database, CloudEventReader reader, DeadLetters deadLetters) {
        this.database = database;
        this.reader = reader;
        this.deadLetters = deadLetters;
    }

    /** Applies a polled batch; returns when every event in it is applied, ignored or with the dead letters. */
    public void receive(ConsumerRecords<String, byte[]> records, EventHandlers handlers) {
        var batch = new ArrayList<ConsumerRecord<String, byte[]>>(records.count());
        records.forEach(batch::add);
        try {
            throughOutages(() -> apply(batch, handlers));
        } catch (StoppedException e) {
            throw e;
        } catch (RuntimeException _) {
            batch.forEach(record -> receiveAlone(record, handlers));
        }
    }

    private void receiveAlone(ConsumerRecord<String, byte[]> record, EventHandlers handlers) {
        try {
            throughOutages(() -> apply(List.of(record), handlers));
        } catch (StoppedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "event to dead letters: consumer=%s topic=%s partition=%d offset=%d reason=%s",
                    handlers.consumer(), record.topic(), record.partition(), record.offset(), DeadLetters.reason(e));
            untilDone(() -> deadLetters.send(record, handlers.consumer(), e), DeadLetters::isOutage, "Kafka");
        }
    }

    private void apply(List<ConsumerRecord<String, byte[]>> batch, EventHandlers handlers) {
        var events = new ArrayList<IncomingEvent>();
        for (var record : batch) {
            if (handlers.handle(CloudEventReader.header(record, "ce_type"))) {
                events.add(reader.read(record));
            }
        }
        var unseen = mark(events, handlers.consumer());
        for (var event : events) {
            // An event that comes twice in a batch, too, is applied once.
            if (unseen.remove(event.id())) {
                handlers.accept(event);
            }
        }
    }

    /** Marks events as applied, and tells which were not before. */
    private Set<String> mark(List<IncomingEvent> events, String consumer) {
        if (events.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.list(
                Sql.of("""
                        INSERT INTO inbox (consumer, event_id) SELECT ?, unnest(?::text[])
                        ON CONFLICT DO NOTHING RETURNING event_id""", consumer, events.stream().map(IncomingEvent::id).toList()), row -> row.text("event_id")));
    }

    private static void throughOutages(Runnable work) {
        untilDone(() -> QuarkusTransaction.requiringNew().run(work), Outage::is, "the database");
    }

    private static void untilDone(Runnable work, Predicate<RuntimeException> isOutage, String missing) {
        for (var pause = FIRST_PAUSE; ; pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!isOutage.test(e)) {
                    throw e;
                }
                LOG.warnf("events wait for %s: %s", missing, DeadLetters.reason(e));
                pause(pause);
            }
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException(e);
        }
    }

    /** The service stops while it waits. Nothing is wrong with the events: they come again when it is back. */
    private static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoppedException(InterruptedException cause) {
            super("stopped during an outage", cause);
        }
    }
}
