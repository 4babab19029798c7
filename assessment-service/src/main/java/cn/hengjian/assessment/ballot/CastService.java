package cn.hengjian.assessment.ballot;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes ballots from nobody in particular: the signature proves the right to vote, and nothing else is asked. */
@ApplicationScoped
class CastService {

    private static final int MESSAGE_BYTES = BlindSignature.PREFIX_BYTES + 32;

    private final Database database;
    private final FieldCipher cipher;

    CastService(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Transactional
    ReceiptView cast(UUID sheet, CastBallot ballot) {
        var key = SheetKeys.read(database.find(Sql.of("""
                                SELECT b.public_key FROM ballot_sheet b JOIN review r ON r.id = b.review_id
                                WHERE b.id = ? AND r.state = 'OPEN' FOR SHARE OF r""", sheet), row -> row.bytes("public_key"))
                .orElseThrow(() -> refusal(sheet)));
        var message = Encoded.read(ballot.message(), "/message");
        var signature = Encoded.read(ballot.signature(), "/signature");
        if (message.length != MESSAGE_BYTES || !BlindSignature.verifies(message, signature, key)) {
            throw BallotProblem.TOKEN_INVALID.refusal();
        }
        var marks = seal(sheet, ballot.marks());
        var receipt = Sha256.of(message);
        int fresh = database.update(Sql.of(
                "INSERT INTO ballot_spent (sheet_id, receipt) VALUES (?, ?) ON CONFLICT DO NOTHING", sheet, receipt));
        if (fresh == 0) {
            throw BallotProblem.SPENT.refusal();
        }
        store(sheet, marks);
        return new ReceiptView(Encoded.text(receipt));
    }

    private ProblemException refusal(UUID sheet) {
        return database.find(Sql.of("SELECT FROM ballot_sheet WHERE id = ?", sheet), _ -> sheet)
                .map(_ -> BallotProblem.NOT_OPEN.refusal())
                .orElseGet(BallotProblem::absent);
    }

    /** A row of a ballot; of an abstention, too, so that it does not show. */
    private record SealedMark(UUID id, UUID cadre, byte[] seal) {}

    /** A seal for every subject of the sheet, in an order of their own. */
    private List<SealedMark> seal(UUID sheet, List<CastBallot.Given> marks) {
        var given = new HashMap<String, Grade>();
        var wrong = new ArrayList<Violation>();
        for (int i = 0; i < marks.size(); i++) {
            if (given.put(marks.get(i).cadreNumber(), marks.get(i).grade()) != null) {
                wrong.add(Violation.at(
                        "/marks/" + i + "/cadreNumber",
                        "rated-twice",
                        new Text("每名测评对象只能选择一个等次", "A subject gets one mark at most")));
            }
        }
        var subjects = subjects(sheet);
        for (int i = 0; i < marks.size(); i++) {
            if (!subjects.containsKey(marks.get(i).cadreNumber())) {
                wrong.add(Violation.at(
                        "/marks/" + i + "/cadreNumber",
                        "not-on-this-sheet",
                        new Text("选票上没有这名测评对象", "The sheet has no such subject")));
            }
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(HttpProblem.INVALID_CONTENT, HttpProblem.INVALID_CONTENT.title(), wrong);
        }
        var sealed = new ArrayList<SealedMark>(subjects.size());
        subjects.forEach((number, cadre) -> {
            // Random in every bit: the usual identifiers begin with the time.
            var id = UUID.randomUUID();
            sealed.add(new SealedMark(id, cadre, Mark.seal(cipher, id, given.get(number))));
        });
        sealed.sort(Comparator.comparing(SealedMark::id));
        return sealed;
    }

    private Map<String, UUID> subjects(UUID sheet) {
        var subjects = new HashMap<String, UUID>();
        database.each(Sql.of("""
                        SELECT r.cadre_number, o.cadre_id FROM ballot_subject o
                        JOIN review_subject r USING (review_id, cadre_id) WHERE o.sheet_id = ?""", sheet), row -> subjects.put(row.text("cadre_number"), row.uuid("cadre_id")));
        return subjects;
    }

    private void store(UUID sheet, List<SealedMark> marks) {
        database.update(Sql.of(
                """
                INSERT INTO ballot_mark (id, sheet_id, cadre_id, sealed)
                SELECT m.id, ?, m.cadre_id, decode(m.sealed, 'hex')
                FROM unnest(?::uuid[], ?::uuid[], ?::text[]) AS m (id, cadre_id, sealed)""",
                sheet,
                marks.stream().map(SealedMark::id).toList(),
                marks.stream().map(SealedMark::cadre).toList(),
                marks.stream()
                        .map(mark -> HexFormat.of().formatHex(mark.seal()))
                        .toList()));
    }
}
