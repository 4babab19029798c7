package cn.hengjian.assessment.ballot;

import cn.hengjian.assessment.bulk.CopyRows;
import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.UUID;

/** What was commented in a review, as a list of each subject: nothing in it says in which class, sheet or ballot. */
@ApplicationScoped
public class Comments {

    /** What everybody should know who writes or reads free text. */
    public static final Text NOTICE = new Text(
            "文字意见可能因内容或文风暴露书写人，请勿写明身份。",
            "Free text can identify its writer by what it says and how; don't say who you are.");

    private static final String TABLE = "review_comment";

    private final Database database;
    private final FieldCipher cipher;
    private final CommentBox box;

    Comments(Database database, FieldCipher cipher, CommentBox box) {
        this.database = database;
        this.cipher = cipher;
        this.box = box;
    }

    /**
     * Opens the comments of a closed and counted vote. Where fewer valid ballots rated a subject than the minimum, over
     * all classes together because the list tells no class, its comments are lost: nobody reads them ever.
     */
    void collect(UUID review, int minimum) {
        database.update(Sql.of("CREATE TEMPORARY TABLE opened_comment (LIKE review_comment) ON COMMIT DROP"));
        var opened = new CopyRows(database, "opened_comment", "id, review_id, cadre_id, sealed");
        database.each(Sql.of("""
                        SELECT c.id, c.cadre_id, c.sealed FROM ballot_comment c JOIN ballot_sheet b ON b.id = c.sheet_id
                        JOIN (SELECT cadre_id FROM review_total WHERE review_id = ? AND question = '' GROUP BY cadre_id
                              HAVING sum(excellent + competent + basic + incompetent) >= ?) enough USING (cadre_id)
                        WHERE b.review_id = ?""", review, minimum, review), row -> {
            var text = box.open(row.uuid("id"), row.bytes("sealed"));
            if (!text.equals(Remark.NONE)) {
                var id = UUID.randomUUID();
                opened.value(id)
                        .value(review)
                        .value(row.uuid("cadre_id"))
                        .value("\\x" + HexFormat.of().formatHex(Remark.seal(cipher, TABLE, id, text)))
                        .end();
            }
        });
        opened.flush();
        database.update(Sql.of("INSERT INTO review_comment (id, review_id, cadre_id, sealed)"
                + " SELECT id, review_id, cadre_id, sealed FROM opened_comment ORDER BY id"));
    }

    /** Nobody reads what a review says that is void. */
    public void forget(UUID review) {
        database.update(Sql.of("DELETE FROM review_comment WHERE review_id = ?", review));
    }

    /** A stored comment, opened. */
    public String open(UUID id, byte[] sealed) {
        return Remark.open(cipher, TABLE, id, sealed);
    }
}
