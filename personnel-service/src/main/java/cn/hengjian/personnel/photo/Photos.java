package cn.hengjian.personnel.photo;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.crypto.LookupHash;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Photos as they are kept: encrypted for their row. Whose they are, and who may, others have asked before. */
@ApplicationScoped
public class Photos {

    private static final String TABLE = "cadre_photo";

    private final Database database;
    private final FieldCipher cipher;
    private final LookupHash hash;
    private final Audit audit;
    private final Clock clock;

    Photos(Database database, FieldCipher cipher, LookupHash hash, Audit audit, Clock clock) {
        this.database = database;
        this.cipher = cipher;
        this.hash = hash;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A photo, a JPEG.
     *
     * @param originHash of the bytes that it was made from
     */
    public record Photo(byte[] content, long version, byte[] originHash) {

        @Override
        public String toString() {
            return "Photo[" + version + "]";
        }
    }

    /** A photo to be seen, which is said in the audit before anybody sees it. */
    public Optional<Photo> show(UUID cadre, Caller caller) {
        var photo = find(cadre);
        if (photo.isPresent()) {
            audit.record(caller, "cadre-photo-read", "cadre", cadre.toString(), Map.of());
        }
        return photo;
    }

    public Optional<Photo> find(UUID cadre) {
        return database.find(
                Sql.of("SELECT * FROM cadre_photo WHERE cadre_id = ? AND content IS NOT NULL", cadre), this::photo);
    }

    private Photo photo(Row row) throws SQLException {
        return new Photo(
                cipher.decryptBytes(row.bytes("content"), place(row.uuid("cadre_id"))),
                row.number("version"),
                row.bytes("origin_hash"));
    }

    /** Whether a photo was made from these bytes. */
    public boolean isFrom(Photo photo, byte[] bytes) {
        return Arrays.equals(photo.originHash(), originHash(bytes));
    }

    /** Whether these bytes can become a photo. */
    public boolean fits(byte[] bytes) {
        try {
            Portrait.of(bytes);
            return true;
        } catch (ProblemException _) {
            return false;
        }
    }

    /** Makes a photo of bytes, in the place of any before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PhotoView keep(UUID cadre, byte[] bytes, Caller caller) {
        var portrait = Portrait.of(bytes);
        return database.require(
                Sql.of(
                        "INSERT INTO cadre_photo AS p (cadre_id, content, width, height, origin_hash, changed_by,"
                                + " changed_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (cadre_id) DO UPDATE"
                                + " SET content = excluded.content, width = excluded.width,"
                                + " height = excluded.height, origin_hash = excluded.origin_hash,"
                                + " changed_by = excluded.changed_by, changed_at = excluded.changed_at,"
                                + " version = p.version + 1 RETURNING p.*",
                        cadre,
                        cipher.encrypt(portrait.content(), place(cadre)),
                        portrait.width(),
                        portrait.height(),
                        originHash(bytes),
                        caller.username(),
                        clock.instant()),
                PhotoView::of);
    }

    /** Nothing of the picture stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    void remove(UUID cadre, ExpectedVersion expected, Caller caller) {
        expected.requireCurrent(database.find(
                        Sql.of(
                                "SELECT version FROM cadre_photo WHERE cadre_id = ? AND content IS NOT NULL FOR UPDATE",
                                cadre),
                        row -> row.number("version"))
                .orElseThrow(Photos::absent));
        database.update(Sql.of(
                "UPDATE cadre_photo SET content = NULL, width = NULL, height = NULL, origin_hash = NULL,"
                        + " changed_by = ?, changed_at = ?, version = version + 1 WHERE cadre_id = ?",
                caller.username(),
                clock.instant(),
                cadre));
    }

    private byte[] originHash(byte[] bytes) {
        return hash.of(TABLE, Base64.getEncoder().encodeToString(bytes));
    }

    static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有照片", "There is no photo"));
    }

    private static FieldCipher.Place place(UUID cadre) {
        return new FieldCipher.Place(TABLE, "content", cadre);
    }
}
