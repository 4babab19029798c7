package cn.hengjian.assessment.ballot;

import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives each voter of a sheet one blindly signed token. */
@ApplicationScoped
class IssueService {

    private final Database database;
    private final SheetKeys keys;

    IssueService(Database database, SheetKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    private record Right(String state, byte @Nullable [] privateKey, byte[] publicKey, byte @Nullable [] digest) {}

    /** Signs; the same blinded message again gives the same answer, in case the first was lost. */
    @Transactional
    BlindSignatureView issue(UUID sheet, String voter, BlindedMessage request) {
        var right = database.find(
                        Sql.of("""
                                SELECT r.state, b.private_key, b.public_key, v.blinded_digest
                                FROM ballot_voter v JOIN ballot_sheet b ON b.id = v.sheet_id
                                JOIN review r ON r.id = b.review_id
                                WHERE v.cadre_number = ? AND b.id = ? FOR SHARE OF r FOR UPDATE OF v""", voter, sheet),
                        row -> new Right(
                                row.text("state"),
                                row.bytesOrNull("private_key"),
                                row.bytes("public_key"),
                                row.bytesOrNull("blinded_digest")))
                .orElseThrow(BallotProblem::absent);
        if (!right.state().equals("OPEN") || right.privateKey() == null) {
            throw BallotProblem.NOT_OPEN.refusal();
        }
        var blinded = Encoded.read(request.blindedMessage(), "/blindedMessage");
        if (!BlindSignature.isBlindedMessage(blinded, SheetKeys.read(right.publicKey()))) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/blindedMessage",
                            "not-for-this-key",
                            new Text("必须与选票公钥等长且小于其模数", "Must be as long as the sheet's modulus, and less than it")));
        }
        var digest = Sha256.of(blinded);
        if (right.digest() == null) {
            database.update(Sql.of(
                    "UPDATE ballot_voter SET blinded_digest = ? WHERE sheet_id = ? AND cadre_number = ?",
                    digest,
                    sheet,
                    voter));
        } else if (!Arrays.equals(right.digest(), digest)) {
            throw BallotProblem.ALREADY_ISSUED.refusal();
        }
        return new BlindSignatureView(
                Encoded.text(BlindSignature.sign(blinded, keys.decrypt(right.privateKey(), sheet))));
    }
}
