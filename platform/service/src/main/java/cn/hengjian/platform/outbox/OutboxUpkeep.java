package cn.hengjian.platform.outbox;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.DatabaseException;
import cn.hengjian.platform.sql.Sql;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps a partition ready for each coming day, and the relay's slot ready before the first event is written. */
@ApplicationScoped
class OutboxUpkeep {

    private static final Logger LOG = Logger.getLogger(OutboxUpkeep.class);
    private static final int DAYS_AHEAD = 7;
    private static final String LOCKED = "55P03";

    /** Any constant will do, as long as nothing else of the service locks it. */
    private static final long MAKING_SLOT = 0x4845_4e47_4a03L;

    private final Database database;
    private final OutboxConfig config;
    private final String slot;

    OutboxUpkeep(
            Database database,
            OutboxConfig config,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.database = database;
        this.config = config;
        this.slot = application.replace('-', '_') + "_outbox";
    }

    /** Before anything of the service can write an event, listeners included. */
    @Transactional
    void start(@Observes @Priority(1) StartupEvent event) {
        keepPartitions();
        if (config.slot()) {
            // The instances of a service start together: only one may make the slot.
            database.list(Sql.of("SELECT pg_advisory_xact_lock(?)::text", MAKING_SLOT), row -> true);
            // A slot made after an event would never relay it, so no event is taken before the slot stands.
            database.list(
                    Sql.of(
                            "SELECT pg_create_logical_replication_slot(?, 'pgoutput')::text"
                                    + " WHERE NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = ?)",
                            slot,
                            slot),
                    row -> true);
        }
    }

    @Scheduled(every = "1h", delayed = "1h")
    @RunOnVirtualThread
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void keepPartitions() {
        int days = Math.toIntExact(config.retention().toDays());
        try {
            database.list(Sql.of("SELECT outbox_keep_partitions(?, ?)::text", DAYS_AHEAD, days), row -> true);
        } catch (DatabaseException e) {
            if (!(e.getCause() instanceof SQLException refused) || !LOCKED.equals(refused.getSQLState())) {
                throw e;
            }
            // A long transaction writes events. Waiting for it would hold up everybody else who does.
            LOG.info("partitions of the outbox wait for the next round");
        }
        // An event is delivered again only while its outbox row or Kafka's copy lives, which is shorter than this.
        database.update(Sql.of("DELETE FROM inbox WHERE received_at < now() - make_interval(days => ?)", days * 2));
    }
}
