package cn.hengjian.supervision.accusation;

import cn.hengjian.platform.crypto.FieldCipher.Place;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.attachment.AttachmentContent;
import cn.hengjian.supervision.attachment.AttachmentStore;
import cn.hengjian.supervision.attachment.AttachmentView;
import cn.hengjian.supervision.attachment.Attachments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What came with accusations. A file gets another id when it is sealed and is encrypted anew: nothing ties it to the
 * upload that it was.
 */
@ApplicationScoped
class SealedAttachments implements AttachmentStore {

    static final String TABLE = "sealed.attachment";

    private final Database database;
    private final SealingKeys keys;
    private final SealedFolder folder;
    private final Attachments unsealed;

    SealedAttachments(Database database, SealingKeys keys, SealedFolder folder, Attachments unsealed) {
        this.database = database;
        this.keys = keys;
        this.folder = folder;
        this.unsealed = unsealed;
    }

    @Override
    public int count(byte[] receipt) {
        return database.require(
                Sql.of(
                        "SELECT count(*)::int AS attached FROM sealed.attachment f"
                                + " JOIN sealed.accusation a ON a.id = f.accusation_id WHERE a.receipt = ?",
                        receipt),
                row -> row.integer("attached"));
    }

    @Override
    public Set<UUID> known(Collection<UUID> files) {
        return new HashSet<>(database.list(
                Sql.of("SELECT id FROM sealed.attachment WHERE id = ANY (?)", files), row -> row.uuid("id")));
    }

    /** Seals what is tied to an accusation's receipt code outside. */
    @Transactional(Transactional.TxType.MANDATORY)
    void seal(UUID accusation, byte[] receipt) {
        unsealed.handOver(receipt, (file, content) -> {
            var id = UUID.randomUUID();
            database.update(Sql.of(
                    "INSERT INTO sealed.attachment (id, accusation_id, place, described)"
                            + " SELECT ?, ?, count(*) + 1, ? FROM sealed.attachment WHERE accusation_id = ?",
                    id,
                    accusation,
                    keys.records().encrypt(file, place(id)),
                    accusation));
            folder.write(id, content);
        });
    }

    /** The files of an accusation, in order. */
    List<AttachmentView> list(UUID accusation) {
        return database.list(
                Sql.of(
                        "SELECT id, described FROM sealed.attachment WHERE accusation_id = ? ORDER BY place",
                        accusation),
                this::view);
    }

    /** Opens a file of an accusation that the reader may see. */
    AttachmentContent open(UUID accusation, UUID file) {
        var found = database.find(
                        Sql.of(
                                "SELECT id, described FROM sealed.attachment WHERE accusation_id = ? AND id = ?",
                                accusation,
                                file),
                        this::view)
                .orElseThrow(ProblemException::absent);
        try {
            return new AttachmentContent(found, folder.openIntact(file, found.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the files back to where they came from. */
    @Transactional(Transactional.TxType.MANDATORY)
    void giveBack(UUID accusation, byte[] receipt, LocalDate receivedOn) {
        for (var file : list(accusation)) {
            try (var content = folder.openIntact(file.id(), file.sha256())) {
                unsealed.takeBack(receipt, file, content, receivedOn);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            folder.deleteOnceCommitted(file.id());
        }
        database.update(Sql.of("DELETE FROM sealed.attachment WHERE accusation_id = ?", accusation));
    }

    private AttachmentView view(Row row) throws SQLException {
        var id = row.uuid("id");
        var file = keys.records().decrypt(row.bytes("described"), AttachmentView.class, place(id));
        return new AttachmentView(id, file.name(), file.mediaType(), file.size(), file.sha256(), file.withMessage());
    }

    private static Place place(UUID id) {
        return new Place(TABLE, "described", id);
    }
}
