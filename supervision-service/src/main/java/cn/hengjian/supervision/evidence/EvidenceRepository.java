package cn.hengjian.supervision.evidence;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.crypto.LookupHash;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of evidence files. Names may name people, so that they are encrypted as the contents are. */
@ApplicationScoped
class EvidenceRepository {

    private static final String COLUMNS = "SELECT id, name, media_type, size, sha256, received_at, subject_id";

    private final Database database;
    private final FieldCipher cipher;
    private final LookupHash hash;

    EvidenceRepository(Database database, FieldCipher cipher, LookupHash hash) {
        this.database = database;
        this.cipher = cipher;
        this.hash = hash;
    }

    void insert(EvidenceFileView file, String owner) {
        database.update(Sql.of(
                "INSERT INTO evidence_file (id, owner, name, media_type, size, sha256, received_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                file.id(),
                hashOf(owner),
                cipher.encrypt(file.name(), place(file.id())),
                file.mediaType(),
                file.size(),
                HexFormat.of().parseHex(file.sha256()),
                file.receivedAt()));
    }

    /** How many uploads of an owner wait to be used. */
    int countUnused(String owner) {
        return database.require(
                Sql.of(
                        "SELECT count(*)::int AS waiting FROM evidence_file WHERE owner = ? AND subject_id IS NULL",
                        hashOf(owner)),
                row -> row.integer("waiting"));
    }

    Optional<EvidenceFileView> find(UUID id, String owner) {
        return database.find(
                Sql.of(COLUMNS + " FROM evidence_file WHERE id = ? AND owner = ?", id, hashOf(owner)), this::view);
    }

    Optional<EvidenceFileView> find(UUID id, Collection<UUID> subjects) {
        return database.find(
                Sql.of(COLUMNS + " FROM evidence_file WHERE id = ? AND subject_id = ANY (?)", id, subjects),
                this::view);
    }

    /** The files of each subject that has any, in the order in which they were named. */
    Map<UUID, List<EvidenceFileView>> list(Collection<UUID> subjects) {
        var files = new LinkedHashMap<UUID, List<EvidenceFileView>>();
        database.each(
                Sql.of(COLUMNS + " FROM evidence_file WHERE subject_id = ANY (?) ORDER BY subject_id, place", subjects),
                row -> files.computeIfAbsent(row.uuid("subject_id"), _ -> new ArrayList<>())
                        .add(view(row)));
        return files;
    }

    /** Names files as evidence of a subject, if they are the owner's and no other's; says which it named. */
    Set<UUID> attach(UUID subject, List<UUID> files, String owner, Instant notBefore) {
        return new HashSet<>(
                database.list(Sql.of("""
                        UPDATE evidence_file e SET subject_id = ?, place = named.place + (
                            SELECT coalesce(max(earlier.place), 0) FROM evidence_file earlier WHERE earlier.subject_id = ?)
                        FROM (SELECT id, min(place)::int AS place FROM unnest(?::uuid[]) WITH ORDINALITY AS n (id, place)
                              GROUP BY id) AS named
                        WHERE e.id = named.id AND e.owner = ? AND e.subject_id IS NULL AND e.received_at >= ?
                        RETURNING e.id""", subject, subject, files, hashOf(owner), notBefore), row -> row.uuid("id")));
    }

    /** Locks uploads that can't be attached any more, so that they can be deleted. */
    List<UUID> lockExpired(Instant before, int most) {
        return database.list(
                Sql.of(
                        "SELECT id FROM evidence_file WHERE subject_id IS NULL AND received_at < ?"
                                + " ORDER BY received_at LIMIT ? FOR UPDATE SKIP LOCKED",
                        before,
                        most),
                row -> row.uuid("id"));
    }

    void delete(Collection<UUID> ids) {
        database.update(Sql.of("DELETE FROM evidence_file WHERE id = ANY (?)", ids));
    }

    Set<UUID> known(Collection<UUID> ids) {
        return new HashSet<>(
                database.list(Sql.of("SELECT id FROM evidence_file WHERE id = ANY (?)", ids), row -> row.uuid("id")));
    }

    private EvidenceFileView view(Row row) throws SQLException {
        var id = row.uuid("id");
        return new EvidenceFileView(
                id,
                cipher.decrypt(row.bytes("name"), place(id)),
                row.text("media_type"),
                row.number("size"),
                HexFormat.of().formatHex(row.bytes("sha256")),
                row.instant("received_at"));
    }

    private byte[] hashOf(String owner) {
        return hash.of("evidence_file.owner", owner);
    }

    private static FieldCipher.Place place(UUID id) {
        return new FieldCipher.Place("evidence_file", "name", id);
    }
}
