package cn.hengjian.assessment.ballot;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes the comments of ballots apart, as {@link MarkBox} does with their marks. */
@ApplicationScoped
class CommentBox {

    private static final String TABLE = "ballot_comment";

    private final Database database;
    private final FieldCipher cipher;

    CommentBox(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** What of a ballot's comments has no place on the sheet, or one that is taken. */
    static List<Violation> objections(
            List<CastBallot.Comment> comments, Map<MarkBox.Place, UUID> places, boolean taken) {
        var wrong = new ArrayList<Violation>();
        if (!taken && !comments.isEmpty()) {
            wrong.add(Violation.at("/comments", "no-comments", new Text("此次测评不收文字意见", "The review takes no comments")));
            return wrong;
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < comments.size(); i++) {
            var number = comments.get(i).cadreNumber();
            var at = "/comments/" + i + "/cadreNumber";
            if (!seen.add(number)) {
                wrong.add(Violation.at(
                        at, "commented-twice", new Text("每名测评对象只能写一条意见", "A subject gets one comment at most")));
            } else if (!places.containsKey(MarkBox.Place.overall(number))) {
                wrong.add(Violation.at(
                        at, "not-on-this-sheet", new Text("选票上没有这名测评对象", "The sheet has no such subject")));
            }
        }
        return wrong;
    }

    private record Sealed(UUID id, UUID cadre, byte[] seal) {}

    /** Keeps a seal for every subject of the sheet, of no comment, too, in an order of their own. */
    void drop(UUID sheet, List<CastBallot.Comment> comments, Map<MarkBox.Place, UUID> places) {
        var given = new HashMap<String, String>();
        comments.forEach(
                comment -> given.put(comment.cadreNumber(), comment.text().strip()));
        var sealed = new ArrayList<Sealed>();
        places.forEach((place, cadre) -> {
            if (place.question().equals(Item.OVERALL)) {
                var id = UUID.randomUUID();
                var text = given.getOrDefault(place.number(), Remark.NONE);
                sealed.add(new Sealed(id, cadre, Remark.seal(cipher, TABLE, id, text)));
            }
        });
        sealed.sort(Comparator.comparing(Sealed::id));
        database.update(Sql.of(
                """
                INSERT INTO ballot_comment (id, sheet_id, cadre_id, sealed)
                SELECT c.id, ?, c.cadre_id, decode(c.sealed, 'hex')
                FROM unnest(?::uuid[], ?::uuid[], ?::text[]) AS c (id, cadre_id, sealed)""",
                sheet,
                sealed.stream().map(Sealed::id).toList(),
                sealed.stream().map(Sealed::cadre).toList(),
                sealed.stream()
                        .map(each -> HexFormat.of().formatHex(each.seal()))
                        .toList()));
    }

    /** What is in the box, opened. */
    String open(UUID id, byte[] sealed) {
        return Remark.open(cipher, TABLE, id, sealed);
    }
}
