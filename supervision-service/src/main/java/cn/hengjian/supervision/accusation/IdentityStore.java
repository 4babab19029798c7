package cn.hengjian.supervision.accusation;

import cn.hengjian.platform.crypto.FieldCipher.Place;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.Sender;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who the senders of accusations are. One method reads it, and writes down that it did before it does. */
@ApplicationScoped
class IdentityStore {

    private final Database database;
    private final SealingKeys keys;
    private final Clock clock;

    IdentityStore(Database database, SealingKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    void keep(UUID accusation, Sender sender) {
        database.update(Sql.of(
                "INSERT INTO sealed.accusation_identity (accusation_id, sender) VALUES (?, ?)",
                accusation,
                keys.records().encrypt(sender, place(accusation))));
    }

    /** The sender, if he or she said who. The caller must be allowed to see the accusation. */
    Optional<Sender> read(UUID accusation, String reason, Reader reader) {
        var id = UUID.randomUUID();
        database.update(Sql.of(
                "INSERT INTO sealed.identity_reading (id, accusation_id, ordinal, reader, at, reason)"
                        + " SELECT ?, ?, count(*) + 1, ?, ?, ? FROM sealed.identity_reading WHERE accusation_id = ?",
                id,
                accusation,
                reader.caller().username(),
                clock.instant(),
                keys.texts().encrypt(reason, reasonPlace(id)),
                accusation));
        return database.find(
                Sql.of("SELECT sender FROM sealed.accusation_identity WHERE accusation_id = ?", accusation),
                row -> keys.records().decrypt(row.bytes("sender"), Sender.class, place(accusation)));
    }

    /** Takes the sender out of the store. */
    void forget(UUID accusation) {
        database.update(Sql.of("DELETE FROM sealed.accusation_identity WHERE accusation_id = ?", accusation));
    }

    List<IdentityReading> readings(UUID accusation) {
        return database.list(
                Sql.of(
                        "SELECT id, reader, at, reason FROM sealed.identity_reading WHERE accusation_id = ?"
                                + " ORDER BY ordinal",
                        accusation),
                row -> new IdentityReading(
                        row.text("reader"),
                        row.instant("at"),
                        keys.texts().decrypt(row.bytes("reason"), reasonPlace(row.uuid("id")))));
    }

    private static Place place(UUID accusation) {
        return new Place("sealed.accusation_identity", "sender", accusation);
    }

    private static Place reasonPlace(UUID id) {
        return new Place("sealed.identity_reading", "reason", id);
    }
}
