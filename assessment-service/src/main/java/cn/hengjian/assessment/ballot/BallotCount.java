package cn.hengjian.assessment.ballot;

import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Opens the seals of a closed vote, and keeps nothing of them but the sums. */
@ApplicationScoped
class BallotCount {

    private final Database database;
    private final FieldCipher cipher;

    BallotCount(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** What the ballots of one class say to one question; abstentions are no marks. */
    private record Counted(Item item, String voterClass, Marks marks) {}

    /** Counts every sheet of a review into its totals. */
    void into(UUID review) {
        store(review, count(review));
    }

    private List<Counted> count(UUID review) {
        var counts = new HashMap<Item, Map<String, Marks>>();
        database.each(Sql.of("""
                        SELECT m.id, m.cadre_id, m.question, m.sealed, b.voter_class FROM ballot_mark m
                        JOIN ballot_sheet b ON b.id = m.sheet_id WHERE b.review_id = ?""", review), row -> {
            var grade = Mark.open(cipher, row.uuid("id"), row.bytes("sealed"));
            counts.computeIfAbsent(new Item(row.uuid("cadre_id"), row.text("question")), _ -> new HashMap<>())
                    .merge(row.text("voter_class"), Marks.single(grade), Marks::plus);
        });
        return counts.entrySet().stream()
                .flatMap(item -> item.getValue().entrySet().stream()
                        .map(entry -> new Counted(item.getKey(), entry.getKey(), entry.getValue())))
                .toList();
    }

    /** Whoever was entitled counts as issued: not fetching a token is one way of not returning a ballot. */
    private void store(UUID review, List<Counted> counts) {
        database.update(Sql.of(
                """
                INSERT INTO review_total (review_id, cadre_id, question, voter_class,
                    issued, returned, excellent, competent, basic, incompetent, abstained)
                SELECT t.review_id, t.cadre_id, q.question, t.voter_class, t.issued, t.returned,
                    coalesce(c.excellent, 0), coalesce(c.competent, 0), coalesce(c.basic, 0), coalesce(c.incompetent, 0),
                    t.returned - coalesce(c.excellent + c.competent + c.basic + c.incompetent, 0)
                FROM (SELECT o.review_id, o.cadre_id, b.voter_class, sum(b.counted) AS returned,
                          sum((SELECT count(*) FROM ballot_voter v WHERE v.sheet_id = b.id)) AS issued
                      FROM ballot_sheet b JOIN ballot_subject o ON o.sheet_id = b.id
                      WHERE b.review_id = ? GROUP BY o.review_id, o.cadre_id, b.voter_class) t
                JOIN review_question q USING (review_id, cadre_id)
                LEFT JOIN unnest(?::uuid[], ?::text[], ?::text[],
                        ?::text[]::int[], ?::text[]::int[], ?::text[]::int[], ?::text[]::int[])
                    AS c (cadre_id, question, voter_class, excellent, competent, basic, incompetent)
                    USING (cadre_id, question, voter_class)""",
                review,
                column(counts, each -> each.item().cadre()),
                column(counts, each -> each.item().question()),
                column(counts, Counted::voterClass),
                column(counts, each -> each.marks().excellent()),
                column(counts, each -> each.marks().competent()),
                column(counts, each -> each.marks().basic()),
                column(counts, each -> each.marks().incompetent())));
    }

    private static <R, T> List<T> column(List<R> rows, Function<R, T> value) {
        return rows.stream().map(value).toList();
    }
}
