package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.crypto.LookupHash;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.opinion.rules.Likeness;
import cn.hengjian.supervision.opinion.rules.OpinionState;
import cn.hengjian.supervision.submission.Content;
import cn.hengjian.supervision.submission.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Finds opinions and claims that are about the same as a letter; people decide whether they are. */
@ApplicationScoped
public class Likenesses {

    private static final int MOST = 10;

    private final Database database;
    private final LookupHash hash;

    Likenesses(Database database, LookupHash hash) {
        this.database = database;
        this.hash = hash;
    }

    /**
     * An opinion or a claim that may be the same matter.
     *
     * @param percent how much of the texts is alike
     * @param sameText the texts are the same but for spaces and punctuation
     * @param sameUnit it is about the unit that the letter names
     */
    public record Like(
            UUID id,
            String number,
            OpinionState state,
            String unitCode,
            int percent,
            boolean sameText,
            boolean sameUnit) {}

    /** Opinions and claims of the past that are like a letter, the likest first. */
    public List<Like> find(Letter letter) {
        var policy = letter.policy();
        var normal = normal(letter.content());
        var likeness = likeness(normal);
        var since = letter.receivedOn().minusMonths(policy.integer("opinion.duplicateMonths"));
        return database.list(
                Sql.of(
                        """
                        SELECT * FROM (
                            SELECT o.id, o.number, o.state, o.unit_id IS NOT DISTINCT FROM ? AS same_unit,
                                   u.code AS unit_code, l.text_hash = ? AS same_text,
                                   (SELECT count(*) FROM unnest(l.signature, ?::bigint[]) AS place (theirs, ours)
                                    WHERE theirs = ours)::int * 100 / ? AS percent
                            FROM opinion_likeness l JOIN opinion o ON o.id = l.opinion_id JOIN unit u ON u.id = o.unit_id
                            WHERE (l.text_hash = ? OR l.bands && ?::bigint[]) AND o.duplicate_of IS NULL
                              AND o.received_on >= ?) found
                        WHERE same_text OR percent >= ?
                        ORDER BY same_text DESC, same_unit DESC, percent DESC, id LIMIT ?""",
                        letter.unitId(),
                        textHash(normal),
                        likeness.signature(),
                        Likeness.PLACES,
                        textHash(normal),
                        likeness.bands(),
                        since,
                        policy.integer("opinion.duplicatePercent"),
                        MOST),
                Likenesses::like);
    }

    void keep(UUID id, Content content) {
        var normal = normal(content);
        var likeness = likeness(normal);
        database.update(Sql.of(
                "INSERT INTO opinion_likeness (opinion_id, text_hash, signature, bands) VALUES (?, ?, ?, ?)",
                id,
                textHash(normal),
                likeness.signature(),
                likeness.bands()));
    }

    private static String normal(Content content) {
        return Likeness.normal(content.subject() + content.body());
    }

    private Likeness likeness(String normal) {
        return Likeness.of(
                normal, part -> ByteBuffer.wrap(hash.of("part-of-text", part)).getLong());
    }

    private byte[] textHash(String normal) {
        return hash.of("whole-text", normal);
    }

    private static Like like(Row row) throws SQLException {
        return new Like(
                row.uuid("id"),
                row.text("number"),
                OpinionState.valueOf(row.text("state")),
                row.text("unit_code"),
                row.integer("percent"),
                row.flag("same_text"),
                row.flag("same_unit"));
    }
}
