package cn.hengjian.platform.audit;

import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Seals entries in batches: each seal's hash covers its entries and the hash before it, so that no entry can be
 * changed, dropped or slipped in later without breaking every seal that follows. What is not sealed yet is younger
 * than the sealing interval.
 */
@ApplicationScoped
class AuditChain {

    /** Any constant will do, as long as nothing else of the service locks it. */
    private static final long SEALING = 0x4845_4e47_4a02L;

    private static final Logger LOG = Logger.getLogger(AuditChain.class);

    private static final byte[] GENESIS = new byte[32];
    private static final String CANONICAL = """
            SELECT id, seal, jsonb_build_array(id, extract(epoch FROM at)::text, actor, action, object_type, object_id,
                                         detail)::text AS canonical
            FROM audit_entry""";

    private final Database database;

    AuditChain(Database database) {
        this.database = database;
    }

    @Scheduled(every = "${hengjian.audit.seal-every:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    @Transactional
    void seal() {
        database.list(Sql.of("SELECT pg_advisory_xact_lock(?)::text", SEALING), row -> true);
        var last = database.find(
                Sql.of("SELECT number, hash FROM audit_seal ORDER BY number DESC LIMIT 1"),
                row -> new Link(row.number("number"), row.bytes("hash")));
        long number = last.map(Link::number).orElse(0L) + 1;
        var previous = last.map(Link::hash).orElse(GENESIS);
        var chain = new Chain(previous);
        database.each(Sql.of(CANONICAL).add("WHERE seal IS NULL ORDER BY id FOR UPDATE"), chain::add);
        if (chain.ids.isEmpty()) {
            return;
        }
        var hash = chain.hash();
        database.update(Sql.of("UPDATE audit_entry SET seal = ? WHERE id = ANY (?)", number, chain.ids));
        database.update(Sql.of(
                "INSERT INTO audit_seal (number, entries, previous_hash, hash) VALUES (?, ?, ?, ?)",
                number,
                chain.ids.size(),
                previous,
                hash));
        // The log leaves the database, so that even a chain that was cut off at its end can be told from a whole one.
        LOG.infof(
                "audit sealed: seal=%d entries=%d hash=%s",
                number, chain.ids.size(), HexFormat.of().formatHex(hash));
    }

    @Transactional
    AuditResource.AuditVerificationView verify() {
        var previous = GENESIS;
        long expected = 0;
        long entries = 0;
        var seals = database.list(
                Sql.of("SELECT number, entries, previous_hash, hash FROM audit_seal ORDER BY number"),
                row -> new Stored(
                        row.number("number"), row.integer("entries"), row.bytes("previous_hash"), row.bytes("hash")));
        for (var seal : seals) {
            expected++;
            if (seal.number() != expected) {
                return broken(seals.size(), entries, expected);
            }
            var chain = new Chain(previous);
            database.each(Sql.of(CANONICAL).add("WHERE seal = ? ORDER BY id", seal.number()), chain::add);
            if (seal.entries() != chain.ids.size()
                    || !MessageDigest.isEqual(seal.previousHash(), previous)
                    || !MessageDigest.isEqual(seal.hash(), chain.hash())) {
                return broken(seals.size(), entries, seal.number());
            }
            entries += chain.ids.size();
            previous = seal.hash();
        }
        var lost = lostSeal();
        return lost.isPresent()
                ? broken(seals.size(), entries, lost.get())
                : new AuditResource.AuditVerificationView(true, seals.size(), entries, unsealed(), null);
    }

    private AuditResource.AuditVerificationView broken(long seals, long entries, long seal) {
        return new AuditResource.AuditVerificationView(false, seals, entries, unsealed(), seal);
    }

    /** The first seal that entries name and that is not there: the last of the chain can vanish without a gap. */
    private Optional<Long> lostSeal() {
        return database.find(
                Sql.of("SELECT e.seal FROM audit_entry e WHERE e.seal IS NOT NULL"
                        + " AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.number = e.seal) ORDER BY e.seal LIMIT 1"),
                row -> row.number("seal"));
    }

    private long unsealed() {
        return database.require(
                Sql.of("SELECT count(*) AS entries FROM audit_entry WHERE seal IS NULL"), row -> row.number("entries"));
    }

    private record Link(long number, byte[] hash) {}

    private record Stored(long number, int entries, byte[] previousHash, byte[] hash) {}

    private static final class Chain {

        private final MessageDigest digest = Sha256.start();
        private final List<UUID> ids = new ArrayList<>();

        Chain(byte[] previous) {
            digest.update(previous);
        }

        void add(Row row) throws SQLException {
            ids.add(row.uuid("id"));
            digest.update(row.text("canonical").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }

        byte[] hash() {
            return digest.digest();
        }
    }
}
