package cn.hengjian.supervision.visit;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The seals of unannounced visits. Nothing else of the service decrypts them, and nothing here does without a line in
 * the read log.
 */
@ApplicationScoped
class Seals {

    private static final Logger LOG = Logger.getLogger(Seals.class);

    private final Database database;
    private final FieldCipher cipher;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Seals(Database database, FieldCipher cipher, Audit audit, Clock clock) {
        this.database = database;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why somebody looks under a seal. */
    enum Reading {
        /** The visit starts. */
        OPENING
    }

    private record Kept(byte[] ciphertext, String commitment) {}

    /** The commitment to a target, to be published before its visit. */
    record Sealed(Envelope envelope) {

        String commitment() {
            return envelope.commitment();
        }
    }

    /** Draws the nonce that makes the commitment tell nothing. */
    Sealed seal(Target target) {
        var nonce = new byte[Envelope.NONCE_BYTES];
        random.nextBytes(nonce);
        return new Sealed(new Envelope(nonce, target));
    }

    /** Keeps a seal with its visit. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID visit, Sealed sealed) {
        database.update(Sql.of(
                "INSERT INTO visit_seal (visit_id, ciphertext, commitment) VALUES (?, ?, ?)",
                visit,
                cipher.encrypt(sealed.envelope().bytes(), place(visit)),
                sealed.commitment()));
    }

    /** Opens a seal: checks it against its commitment, and publishes what anybody needs to do the same. */
    @Transactional(Transactional.TxType.MANDATORY)
    Target open(UUID visit, Caller caller) {
        var envelope = read(visit, caller, Reading.OPENING);
        database.update(Sql.of(
                "UPDATE visit_seal SET nonce = ?, unit_code = ? WHERE visit_id = ?",
                envelope.nonceInHex(),
                envelope.target().unitCode(),
                visit));
        return envelope.target();
    }

    /** The only place where a seal is decrypted. */
    private Envelope read(UUID visit, Caller caller, Reading reason) {
        database.update(Sql.of(
                "INSERT INTO seal_reading (visit_id, reader, at, reason) VALUES (?, ?, ?, ?)",
                visit,
                caller.username(),
                clock.instant(),
                reason));
        var kept = database.require(
                Sql.of("SELECT ciphertext, commitment FROM visit_seal WHERE visit_id = ?", visit),
                row -> new Kept(row.bytes("ciphertext"), row.text("commitment")));
        Envelope envelope;
        try {
            envelope = Envelope.of(cipher.decryptBytes(kept.ciphertext(), place(visit)));
        } catch (IllegalStateException _) {
            throw broken(visit, caller);
        }
        if (!envelope.commitment().equals(kept.commitment())) {
            throw broken(visit, caller);
        }
        return envelope;
    }

    /** Somebody wrote into the database by hand. That is on record even though the transaction ends here. */
    private ProblemException broken(UUID visit, Caller caller) {
        LOG.errorf("seal broken: visit=%s", visit);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(caller, "seal-broken", "visit", visit.toString(), Map.of()));
        return VisitProblem.sealBroken();
    }

    private static FieldCipher.Place place(UUID visit) {
        return new FieldCipher.Place("visit_seal", "ciphertext", visit);
    }
}
