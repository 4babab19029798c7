package cn.hengjian.assessment.ballot;

import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Takes ballots from nobody in particular: the signature proves the right to vote, and nothing else is asked. */
@ApplicationScoped
class CastService {

    private static final int MESSAGE_BYTES = BlindSignature.PREFIX_BYTES + 32;

    private final Database database;
    private final MarkBox box;
    private final CommentBox commentBox;

    CastService(Database database, MarkBox box, CommentBox commentBox) {
        this.database = database;
        this.box = box;
        this.commentBox = commentBox;
    }

    @Transactional
    ReceiptView cast(UUID sheet, CastBallot ballot) {
        var open = database.find(
                        Sql.of("""
                                SELECT b.public_key, r.comments FROM ballot_sheet b JOIN review r ON r.id = b.review_id
                                WHERE b.id = ? AND r.state = 'OPEN' FOR SHARE OF r""", sheet),
                        row -> new OpenSheet(SheetKeys.read(row.bytes("public_key")), row.flag("comments")))
                .orElseThrow(() -> refusal(sheet));
        var message = Encoded.read(ballot.message(), "/message");
        var signature = Encoded.read(ballot.signature(), "/signature");
        if (message.length != MESSAGE_BYTES || !BlindSignature.verifies(message, signature, open.key())) {
            throw BallotProblem.TOKEN_INVALID.refusal();
        }
        var places = box.places(sheet);
        var comments = Objects.requireNonNullElse(ballot.comments(), List.<CastBallot.Comment>of());
        requireFitting(ballot.marks(), comments, places, open.comments());
        var receipt = Sha256.of(message);
        int fresh = database.update(Sql.of(
                "INSERT INTO ballot_spent (sheet_id, receipt) VALUES (?, ?) ON CONFLICT DO NOTHING", sheet, receipt));
        if (fresh == 0) {
            throw BallotProblem.SPENT.refusal();
        }
        box.drop(sheet, ballot.marks(), places);
        if (open.comments()) {
            commentBox.drop(sheet, comments, places);
        }
        return new ReceiptView(Encoded.text(receipt));
    }

    /** A sheet on which ballots are cast. */
    private record OpenSheet(RSAPublicKey key, boolean comments) {}

    private static void requireFitting(
            List<CastBallot.Given> marks,
            List<CastBallot.Comment> comments,
            Map<MarkBox.Place, UUID> places,
            boolean takesComments) {
        var wrong = new ArrayList<>(MarkBox.objections(marks, places));
        wrong.addAll(CommentBox.objections(comments, places, takesComments));
        if (!wrong.isEmpty()) {
            throw new ProblemException(HttpProblem.INVALID_CONTENT, HttpProblem.INVALID_CONTENT.title(), wrong);
        }
    }

    private ProblemException refusal(UUID sheet) {
        return database.find(Sql.of("SELECT FROM ballot_sheet WHERE id = ?", sheet), _ -> sheet)
                .map(_ -> BallotProblem.NOT_OPEN.refusal())
                .orElseGet(BallotProblem::absent);
    }
}
