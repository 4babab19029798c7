package cn.hengjian.assessment.ballot;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The electronic vote of a review: opened, closed and counted with it. A review without sheets is held on paper. */
@ApplicationScoped
public class Ballots {

    private static final String OF_REVIEW = "sheet_id IN (SELECT id FROM ballot_sheet WHERE review_id = ?)";

    private final Database database;
    private final BallotCount count;
    private final Comments comments;

    Ballots(Database database, BallotCount count, Comments comments) {
        this.database = database;
        this.count = count;
        this.comments = comments;
    }

    /** Fixes by a published digest what the anonymity of each sheet depends on. */
    public void open(UUID review) {
        var sheets = database.list(
                Sql.of("""
                        SELECT b.id, b.code, b.voter_class, b.public_key, w.comments,
                            ARRAY(SELECT r.cadre_number FROM ballot_subject o
                                  JOIN review_subject r USING (review_id, cadre_id)
                                  WHERE o.sheet_id = b.id ORDER BY r.cadre_number) AS subjects,
                            ARRAY(SELECT concat_ws('/', r.cadre_number, i.code,
                                      encode(sha256(convert_to(i.question, 'UTF8')), 'hex'))
                                  FROM ballot_subject o JOIN review_subject r USING (review_id, cadre_id)
                                  JOIN review_question q USING (review_id, cadre_id)
                                  JOIN appraisal a ON a.run_id = r.run_id AND a.cadre_id = r.cadre_id
                                  JOIN indicator i ON i.scheme_id = a.scheme_id AND i.code = q.question
                                  WHERE o.sheet_id = b.id ORDER BY r.cadre_number, i.position) AS questions,
                            (SELECT count(*)::int FROM ballot_voter v WHERE v.sheet_id = b.id) AS voters
                        FROM ballot_sheet b JOIN review w ON w.id = b.review_id WHERE b.review_id = ?""", review),
                row -> new Settings(
                        review,
                        row.uuid("id"),
                        row.text("code"),
                        row.text("voter_class"),
                        row.texts("subjects"),
                        row.texts("questions"),
                        row.flag("comments"),
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
     * Counts every sheet into the review's totals, and deletes what could still tell one ballot from another: the marks
     * and comments, the private keys, and the order in which tokens were spent.
     *
     * @param fewest ballots that may be shown together
     * @return whether the counts agree: no more spent than issued, and as many counted as spent
     */
    public boolean close(UUID review, int fewest) {
        database.update(Sql.of("""
                UPDATE ballot_sheet b SET private_key = NULL,
                    issued = (SELECT count(*) FROM ballot_voter v WHERE v.sheet_id = b.id AND v.blinded_digest IS NOT NULL),
                    spent = (SELECT count(*) FROM ballot_spent s WHERE s.sheet_id = b.id),
                    -- Each question about each subject has a mark of every ballot; where they differ, one is incomplete.
                    counted = (SELECT CASE WHEN count(DISTINCT marks) = 1 THEN min(marks) ELSE -1 END FROM
                        (SELECT count(m.id)::int AS marks FROM ballot_subject o
                         JOIN review_question q USING (review_id, cadre_id)
                         LEFT JOIN ballot_mark m ON m.sheet_id = o.sheet_id AND m.cadre_id = o.cadre_id
                             AND m.question = q.question
                         WHERE o.sheet_id = b.id GROUP BY o.cadre_id, q.question
                         UNION ALL
                         SELECT count(c.id)::int FROM ballot_subject o JOIN review r ON r.id = o.review_id AND r.comments
                         LEFT JOIN ballot_comment c ON c.sheet_id = o.sheet_id AND c.cadre_id = o.cadre_id
                         WHERE o.sheet_id = b.id GROUP BY o.cadre_id) each_item)
                WHERE review_id = ?""", review));
        boolean reconciled = database.require(Sql.of("""
                        SELECT coalesce(bool_and(issued >= spent AND spent = counted), true) AS reconciled
                        FROM ballot_sheet WHERE review_id = ?""", review), row -> row.flag("reconciled"));
        if (reconciled) {
            count.into(review);
            comments.collect(review, fewest);
        }
        forget(review);
        return reconciled;
    }

    private static <R, T> List<T> column(List<R> rows, Function<R, T> value) {
        return rows.stream().map(value).toList();
    }

    private void forget(UUID review) {
        database.update(Sql.of("DELETE FROM ballot_mark WHERE " + OF_REVIEW, review));
        database.update(Sql.of("DELETE FROM ballot_comment WHERE " + OF_REVIEW, review));
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
