package cn.hengjian.supervision.attachment;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.crypto.FieldCipher.Place;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of attachments that are not sealed. Names and digests tell what a file is, so that they are encrypted. */
@ApplicationScoped
class AttachmentRepository implements AttachmentStore {

    static final String TABLE = "intake.attachment";
    private static final String SELECT = "SELECT id, name, media_type, size, digest, with_message FROM " + TABLE;

    private final Database database;
    private final FieldCipher cipher;

    AttachmentRepository(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public int count(byte[] receipt) {
        return database.require(
                Sql.of("SELECT count(*)::int AS attached FROM " + TABLE + " WHERE receipt = ?", receipt),
                row -> row.integer("attached"));
    }

    @Override
    public Set<UUID> known(Collection<UUID> files) {
        return new HashSet<>(
                database.list(Sql.of("SELECT id FROM " + TABLE + " WHERE id = ANY (?)", files), row -> row.uuid("id")));
    }

    int countWaiting() {
        return database.require(
                Sql.of("SELECT count(*)::int AS waiting FROM " + TABLE + " WHERE receipt IS NULL"),
                row -> row.integer("waiting"));
    }

    void insert(UUID id, String mediaType, long size, byte[] digest, LocalDate receivedOn) {
        database.update(Sql.of(
                "INSERT INTO " + TABLE + " (id, media_type, size, digest, received_on) VALUES (?, ?, ?, ?, ?)",
                id,
                mediaType,
                size,
                cipher.encrypt(digest, place("digest", id)),
                receivedOn));
    }

    /** Which of these wait to be named, with their types; they are locked until the transaction ends. */
    Map<UUID, String> lockWaiting(Collection<UUID> ids, LocalDate notBefore) {
        var waiting = new HashMap<UUID, String>();
        database.each(
                Sql.of(
                        "SELECT id, media_type FROM " + TABLE
                                + " WHERE id = ANY (?) AND receipt IS NULL AND received_on >= ? ORDER BY id FOR UPDATE",
                        ids,
                        notBefore),
                row -> waiting.put(row.uuid("id"), row.text("media_type")));
        return waiting;
    }

    void tie(UUID id, byte[] receipt, String name, boolean withMessage) {
        database.update(Sql.of(
                "UPDATE " + TABLE + " SET receipt = ?, name = ?, with_message = ?, place ="
                        + " (SELECT coalesce(max(place), 0) + 1 FROM " + TABLE + " WHERE receipt = ?) WHERE id = ?",
                receipt,
                cipher.encrypt(name, place("name", id)),
                withMessage,
                receipt,
                id));
    }

    List<AttachmentView> list(byte[] receipt) {
        return database.list(Sql.of(SELECT + " WHERE receipt = ? ORDER BY place", receipt), this::view);
    }

    Optional<AttachmentView> find(byte[] receipt, UUID id) {
        return database.find(Sql.of(SELECT + " WHERE receipt = ? AND id = ?", receipt, id), this::view);
    }

    /** Locks uploads that can't be named any more, so that they can be deleted. */
    List<UUID> lockExpired(LocalDate before, int most) {
        return database.list(
                Sql.of(
                        "SELECT id FROM " + TABLE + " WHERE receipt IS NULL AND received_on < ?"
                                + " ORDER BY received_on LIMIT ? FOR UPDATE SKIP LOCKED",
                        before,
                        most),
                row -> row.uuid("id"));
    }

    void delete(Collection<UUID> ids) {
        database.update(Sql.of("DELETE FROM " + TABLE + " WHERE id = ANY (?)", ids));
    }

    private AttachmentView view(Row row) throws SQLException {
        var id = row.uuid("id");
        return new AttachmentView(
                id,
                cipher.decrypt(row.bytes("name"), place("name", id)),
                row.text("media_type"),
                row.number("size"),
                HexFormat.of().formatHex(cipher.decryptBytes(row.bytes("digest"), place("digest", id))),
                row.flag("with_message"));
    }

    private static Place place(String column, UUID id) {
        return new Place(TABLE, column, id);
    }
}
