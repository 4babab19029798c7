package cn.hengjian.assessment.ballot;

import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The electronic vote of a review: opened, closed and counted with it. A review without sheets is held on paper. */
@ApplicationScoped
public class Ballots {

    private static final String OF_REVIEW = "sheet_id IN (SELECT id FROM ballot_sheet WHERE review_id = ?)";

    private final Database database;
    private final FieldCipher cipher;

    Ballots(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** Fixes by a published digest what the anonymity of each sheet depends on. */
    public void open(UUID review) {
        var sheets = database.list(
                Sql.of("""
                        SELECT b.id, b.code, b.voter_class, b.public_key,
                            ARRAY(SELECT r.cadre_number FROM ballot_subject o
                                  JOIN review_subject r USING (review_id, cadre_id)
                                  WHERE o.sheet_id = b.id ORDER BY r.cadre_number) AS subjects,
                            (SELECT count(*)::int FROM ballot_voter v WHERE v.sheet_id = b.id) AS voters
                        FROM ballot_sheet b WHERE b.review_id = ?""", review),
                row -> new Settings(
                        review,
                        row.uuid("id"),
                        row.text("code"),
                        row.text("voter_class"),
                        row.texts("subjects"),
                        row.integer("voters"),
                        row.bytes("public_key")));
        database.update(Sql.of(
                """
                UPDATE ballot_sheet b SET settings_digest = decode(s.digest, 'hex')
                FROM unnest(?::uuid[], ?::text[]) AS s (id, digest) WHERE b.id = s.id""",
                column(sheets, Settings::sheet),
                column(sheets, settings -> HexFormat.of().formatHex(settings.digest()))));
    }

    /**
     * Counts every sheet into the review's totals, and deletes what could still tell one ballot from another: the marks,
     * the private keys, and the order in which tokens were spent.
     *
     * @return whether the counts agree: no more spent than issued, and as many counted as spent
     */
    public boolean close(UUID review) {
        database.update(Sql.of("""
                UPDATE ballot_sheet b SET private_key = NULL,
                    issued = (SELECT count(*) FROM ballot_voter v WHERE v.sheet_id = b.id AND v.blinded_digest IS NOT NULL),
                    spent = (SELECT count(*) FROM ballot_spent s WHERE s.sheet_id = b.id),
                    -- Each subject has a mark of every ballot; where they differ, a ballot is incomplete.
                    counted = (SELECT CASE WHEN count(DISTINCT marks) = 1 THEN min(marks) ELSE -1 END FROM
                        (SELECT count(m.id)::int AS marks FROM ballot_subject o
                         LEFT JOIN ballot_mark m ON m.sheet_id = o.sheet_id AND m.cadre_id = o.cadre_id
                         WHERE o.sheet_id = b.id GROUP BY o.cadre_id) each_subject)
                WHERE review_id = ?""", review));
        boolean reconciled = database.require(Sql.of("""
                        SELECT coalesce(bool_and(issued >= spent AND spent = counted), true) AS reconciled
                        FROM ballot_sheet WHERE review_id = ?""", review), row -> row.flag("reconciled"));
        if (reconciled) {
            storeTotals(review, count(review));
        }
        forget(review);
        return reconciled;
    }

    /** What the ballots of one class say of one subject; abstentions are no marks. */
    private record Counted(UUID cadre, String voterClass, Marks marks) {}

    private List<Counted> count(UUID review) {
        var counts = new HashMap<UUID, Map<String, Marks>>();
        database.each(Sql.of("""
                        SELECT m.id, m.cadre_id, m.sealed, b.voter_class FROM ballot_mark m
                        JOIN ballot_sheet b ON b.id = m.sheet_id WHERE b.review_id = ?""", review), row -> {
            var grade = Mark.open(cipher, row.uuid("id"), row.bytes("sealed"));
            counts.computeIfAbsent(row.uuid("cadre_id"), _ -> new HashMap<>())
                    .merge(row.text("voter_class"), Marks.single(grade), Marks::plus);
        });
        return counts.entrySet().stream()
                .flatMap(subject -> subject.getValue().entrySet().stream()
                        .map(entry -> new Counted(subject.getKey(), entry.getKey(), entry.getValue())))
                .toList();
    }

    /** Whoever was entitled counts as issued: not fetching a token is one way of not returning a ballot. */
    private void storeTotals(UUID review, List<Counted> counts) {
        database.update(Sql.of(
                """
                INSERT INTO review_total (review_id, cadre_id, voter_class,
                    issued, returned, excellent, competent, basic, incompetent, abstained)
                SELECT t.review_id, t.cadre_id, t.voter_class, t.issued, t.returned,
                    coalesce(c.excellent, 0), coalesce(c.competent, 0), coalesce(c.basic, 0), coalesce(c.incompetent, 0),
                    t.returned - coalesce(c.excellent + c.competent + c.basic + c.incompetent, 0)
                FROM (SELECT o.review_id, o.cadre_id, b.voter_class, sum(b.counted) AS returned,
                          sum((SELECT count(*) FROM ballot_voter v WHERE v.sheet_id = b.id)) AS issued
                      FROM ballot_sheet b JOIN ballot_subject o ON o.sheet_id = b.id
                      WHERE b.review_id = ? GROUP BY o.review_id, o.cadre_id, b.voter_class) t
                LEFT JOIN unnest(?::uuid[], ?::text[], ?::text[]::int[], ?::text[]::int[], ?::text[]::int[], ?::text[]::int[])
                    AS c (cadre_id, voter_class, excellent, competent, basic, incompetent) USING (cadre_id, voter_class)""",
                review,
                column(counts, Counted::cadre),
                column(counts, Counted::voterClass),
                column(counts, each -> each.marks().excellent()),
                column(counts, each -> each.marks().competent()),
                column(counts, each -> each.marks().basic()),
                column(counts, each -> each.marks().incompetent())));
    }

    private static <R, T> List<T> column(List<R> rows, Function<R, T> value) {
        return rows.stream().map(value).toList();
    }

    private void forget(UUID review) {
        database.update(Sql.of("DELETE FROM ballot_mark WHERE " + OF_REVIEW, review));
        writeAnew("ballot_spent", "sheet_id, receipt", review);
        writeAnew("ballot_voter", "cadre_number", review);
    }

    /** Rows in an order of their own, so that their places in the table do not say when they came. */
    private void writeAnew(String table, String order, UUID review) {
        var sorted = "sorted_" + table;
        database.update(Sql.of(
                "CREATE TEMPORARY TABLE " + sorted + " ON COMMIT DROP AS SELECT * FROM " + table + " WHERE "
                        + OF_REVIEW,
                review));
        database.update(Sql.of("DELETE FROM " + table + " WHERE " + OF_REVIEW, review));
        database.update(Sql.of("INSERT INTO " + table + " SELECT * FROM " + sorted + " ORDER BY " + order));
    }
}
