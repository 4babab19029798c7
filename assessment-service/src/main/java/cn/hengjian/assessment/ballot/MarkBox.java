package cn.hengjian.assessment.ballot;

import cn.hengjian.assessment.ballot.rules.Grade;
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
import org.jspecify.annotations.Nullable;

/** Takes the marks of ballots apart: nothing of a stored mark says which others came with it. */
@ApplicationScoped
class MarkBox {

    private final Database database;
    private final FieldCipher cipher;

    MarkBox(Database database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** A place of a sheet, as a ballot names it. */
    record Place(String number, String question) {

        static Place overall(String number) {
            return new Place(number, Item.OVERALL);
        }

        static Place of(CastBallot.Given given) {
            return new Place(given.cadreNumber(), given.question() == null ? Item.OVERALL : given.question());
        }
    }

    /** Everything that a sheet asks. */
    Map<Place, UUID> places(UUID sheet) {
        var places = new HashMap<Place, UUID>();
        database.each(
                Sql.of("""
                        SELECT r.cadre_number, o.cadre_id, q.question FROM ballot_subject o
                        JOIN review_subject r USING (review_id, cadre_id)
                        JOIN review_question q USING (review_id, cadre_id) WHERE o.sheet_id = ?""", sheet),
                row -> places.put(new Place(row.text("cadre_number"), row.text("question")), row.uuid("cadre_id")));
        return places;
    }

    /** What of a ballot's marks has no place on the sheet, or one that is taken. */
    static List<Violation> objections(List<CastBallot.Given> marks, Map<Place, UUID> places) {
        var wrong = new ArrayList<Violation>();
        var seen = new HashSet<Place>();
        for (int i = 0; i < marks.size(); i++) {
            var place = Place.of(marks.get(i));
            var at = "/marks/" + i;
            if (!seen.add(place)) {
                wrong.add(Violation.at(
                        at + "/cadreNumber",
                        "rated-twice",
                        new Text("每名测评对象的每个问题只能选择一个等次", "A subject gets one mark at most for each question")));
            } else if (!places.containsKey(Place.overall(place.number()))) {
                wrong.add(Violation.at(
                        at + "/cadreNumber",
                        "not-on-this-sheet",
                        new Text("选票上没有这名测评对象", "The sheet has no such subject")));
            } else if (!places.containsKey(place)) {
                wrong.add(Violation.at(
                        at + "/question",
                        "not-asked",
                        new Text("选票上没有关于该对象的这个问题", "The sheet doesn't ask this about the subject")));
            }
        }
        return wrong;
    }

    /** A row of a ballot; of an abstention, too, so that it does not show. */
    private record SealedMark(UUID id, UUID cadre, String question, byte[] seal) {}

    /** Keeps a seal for every place of the sheet, in an order of their own. */
    void drop(UUID sheet, List<CastBallot.Given> marks, Map<Place, UUID> places) {
        var given = new HashMap<Place, @Nullable Grade>();
        marks.forEach(mark -> given.put(Place.of(mark), mark.grade()));
        var sealed = new ArrayList<SealedMark>(places.size());
        places.forEach((place, cadre) -> {
            // Random in every bit: the usual identifiers begin with the time.
            var id = UUID.randomUUID();
            sealed.add(new SealedMark(id, cadre, place.question(), Mark.seal(cipher, id, given.get(place))));
        });
        sealed.sort(Comparator.comparing(SealedMark::id));
        database.update(Sql.of(
                """
                INSERT INTO ballot_mark (id, sheet_id, cadre_id, question, sealed)
                SELECT m.id, ?, m.cadre_id, m.question, decode(m.sealed, 'hex')
                FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) AS m (id, cadre_id, question, sealed)""",
                sheet,
                sealed.stream().map(SealedMark::id).toList(),
                sealed.stream().map(SealedMark::cadre).toList(),
                sealed.stream().map(SealedMark::question).toList(),
                sealed.stream()
                        .map(mark -> HexFormat.of().formatHex(mark.seal()))
                        .toList()));
    }
}
