package cn.hengjian.supervision.petition;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.crypto.FieldCipher.Place;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.submission.JsonCipher;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The papers of claims, each encrypted; none is ever changed. */
@ApplicationScoped
class PetitionPapers {

    private final Database database;
    private final JsonCipher cipher;

    PetitionPapers(Database database, FieldCipher cipher, ObjectMapper mapper) {
        this.database = database;
        this.cipher = new JsonCipher(cipher, mapper);
    }

    /**
     * A paper that is kept.
     *
     * @param by user name of the staff; absent if the sender wrote it
     */
    record Kept(
            PaperKind kind,
            Paper paper,
            LocalDate on,
            @Nullable String by) {}

    void add(UUID petition, Kept kept) {
        var id = UUID.randomUUID();
        database.update(Sql.of(
                "INSERT INTO petition_paper (id, petition_id, ordinal, kind, content, written_on, written_by)"
                        + " SELECT ?, ?, count(*) + 1, ?, ?, ?, ? FROM petition_paper WHERE petition_id = ?",
                id,
                petition,
                kept.kind(),
                cipher.encrypt(kept.paper(), place(id)),
                kept.on(),
                kept.by(),
                petition));
    }

    /** The papers of a claim, oldest first. */
    List<Kept> list(UUID petition) {
        return database.list(
                Sql.of(
                        "SELECT id, kind, content, written_on, written_by FROM petition_paper WHERE petition_id = ?"
                                + " ORDER BY ordinal",
                        petition),
                row -> new Kept(
                        PaperKind.valueOf(row.text("kind")),
                        cipher.decrypt(row.bytes("content"), Paper.class, place(row.uuid("id"))),
                        row.date("written_on"),
                        row.textOrNull("written_by")));
    }

    private static Place place(UUID id) {
        return new Place("petition_paper", "content", id);
    }
}
