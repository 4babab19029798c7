package cn.hengjian.assessment.ballot;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sheets as voters and the public may read them. */
@ApplicationScoped
class Sheets {

    private final Database database;

    Sheets(Database database) {
        this.database = database;
    }

    /** The sheets on which the cadre may vote now. */
    List<SheetView> of(String cadre, Locale locale) {
        return database.list(Sql.of("""
                        SELECT b.id, b.review_id, r.title, b.voter_class, b.public_key, b.settings_digest, r.comments,
                            v.blinded_digest IS NOT NULL AS issued
                        FROM ballot_voter v JOIN ballot_sheet b ON b.id = v.sheet_id JOIN review r ON r.id = b.review_id
                        WHERE v.cadre_number = ? AND r.state = 'OPEN' ORDER BY r.id""", cadre), row -> view(row, locale));
    }

    private SheetView view(Row row, Locale locale) throws SQLException {
        var key = SheetKeys.read(row.bytes("public_key"));
        return new SheetView(
                row.uuid("review_id"),
                row.text("title"),
                row.uuid("id"),
                row.text("voter_class"),
                row.flag("issued"),
                Encoded.text(row.bytes("settings_digest")),
                new SheetView.Key(
                        "RSA", Encoded.text(key.getModulus()), Encoded.text(key.getPublicExponent()), "PS384"),
                BlindSignature.SUITE,
                row.flag("comments") ? new SheetView.CommentRule(Remark.LENGTH, Comments.NOTICE.in(locale)) : null,
                subjects(row.uuid("id")));
    }

    private List<SheetView.Subject> subjects(UUID sheet) {
        return database.list(
                Sql.of("""
                        SELECT r.cadre_number, c.name, c.post_title,
                            array_remove(array_agg(i.code ORDER BY i.position), NULL) AS codes,
                            array_remove(array_agg(i.question ORDER BY i.position), NULL) AS questions
                        FROM ballot_subject o JOIN review_subject r USING (review_id, cadre_id)
                        LEFT JOIN cadre c ON c.id = o.cadre_id
                        JOIN appraisal a ON a.run_id = r.run_id AND a.cadre_id = r.cadre_id
                        JOIN review_question q ON q.review_id = r.review_id AND q.cadre_id = r.cadre_id
                        LEFT JOIN indicator i ON i.scheme_id = a.scheme_id AND i.code = q.question
                        WHERE o.sheet_id = ?
                        GROUP BY r.cadre_number, c.name, c.post_title ORDER BY r.cadre_number""", sheet),
                row -> new SheetView.Subject(
                        row.text("cadre_number"),
                        row.textOrNull("name"),
                        row.textOrNull("post_title"),
                        questions(row.texts("codes"), row.texts("questions"))));
    }

    private static List<SheetView.Question> questions(List<String> codes, List<String> texts) {
        return IntStream.range(0, codes.size())
                .mapToObj(i -> new SheetView.Question(codes.get(i), texts.get(i)))
                .toList();
    }

    /** Counts and receipts, once the vote is closed. */
    ReceiptsView receipts(UUID sheet) {
        var counts = database.find(
                        Sql.of("SELECT issued, spent, counted FROM ballot_sheet WHERE id = ?", sheet),
                        row -> new Counts(
                                row.integerOrNull("issued"), row.integerOrNull("spent"), row.integerOrNull("counted")))
                .orElseThrow(BallotProblem::absent);
        if (counts.issued() == null || counts.spent() == null || counts.counted() == null) {
            throw BallotProblem.NOT_CLOSED.refusal();
        }
        var receipts = database.list(
                Sql.of("SELECT receipt FROM ballot_spent WHERE sheet_id = ? ORDER BY receipt", sheet),
                row -> row.bytes("receipt"));
        return ReceiptsView.of(counts.issued(), counts.spent(), counts.counted(), receipts);
    }

    private record Counts(
            @Nullable Integer issued,
            @Nullable Integer spent,
            @Nullable Integer counted) {}

    /** How many of those who may vote have been given a token and have voted, over the whole review. */
    TurnoutView turnout(UUID review) {
        return database.find(
                        Sql.of("""
                        SELECT (SELECT count(*)::int FROM ballot_voter WHERE review_id = r.id) AS voters,
                            (SELECT count(*)::int FROM ballot_voter
                             WHERE review_id = r.id AND blinded_digest IS NOT NULL) AS issued,
                            (SELECT count(*)::int FROM ballot_spent s JOIN ballot_sheet b ON b.id = s.sheet_id
                             WHERE b.review_id = r.id) AS voted
                        FROM review r WHERE r.id = ?""", review),
                        row -> new TurnoutView(row.integer("voters"), row.integer("issued"), row.integer("voted")))
                .orElseThrow(BallotProblem::absent);
    }
}
