package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.Kinship;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Examinations, panels, inspectors and reviews, stored. */
@ApplicationScoped
class ExaminationRepository {

    private final Database database;

    ExaminationRepository(Database database) {
        this.database = database;
    }

    /**
     * Somebody named for a part.
     *
     * @param recused he or she competes, or is kin of somebody who does
     */
    record Party(UUID id, String number, boolean recused) {}

    /** Those named, in their order, each a cadre in service and named once. */
    List<Party> requireParties(UUID selection, List<String> numbers, String pointer) {
        Map<String, Party> found = database
                .list(
                        Sql.of(
                                        "SELECT c.id, c.number, EXISTS (SELECT FROM candidate x WHERE x.selection_id = ?"
                                                + " AND x.standing <> 'WITHDRAWN' AND (x.cadre_id = c.id OR EXISTS (SELECT FROM "
                                                + Kinship.PAIRS
                                                + " pair WHERE pair.one = c.id AND pair.other = x.cadre_id)))"
                                                + " AS recused FROM cadre c WHERE c.status = 'ACTIVE'",
                                        selection)
                                .and("c.number = ANY (?)", numbers),
                        row -> new Party(row.uuid("id"), row.text("number"), row.flag("recused")))
                .stream()
                .collect(Collectors.toMap(Party::number, party -> party));
        var wrong = new ArrayList<Violation>();
        for (int i = 0; i < numbers.size(); i++) {
            if (!found.containsKey(numbers.get(i))) {
                wrong.add(Violation.at(
                        pointer + "/" + i,
                        "unknown-reference",
                        new Text("没有此编号的在职干部", "No cadre in service has this number")));
            } else if (numbers.indexOf(numbers.get(i)) < i) {
                wrong.add(Violation.at(pointer + "/" + i, "named-twice", new Text("重复列出", "Named already")));
            }
        }
        ProblemException.requireNone(wrong);
        return numbers.stream()
                .map(number -> Objects.requireNonNull(found.get(number)))
                .toList();
    }

    void keepParties(UUID selection, String part, List<Party> parties) {
        database.update(Sql.of(
                "INSERT INTO selection_party (selection_id, part, cadre_id) SELECT ?, ?, unnest(?::uuid[])",
                selection,
                part,
                parties.stream().map(Party::id).toList()));
    }

    /** The panel by number. */
    Map<String, UUID> panel(UUID selection) {
        return database
                .list(
                        Sql.of(
                                "SELECT c.id, c.number FROM selection_party y JOIN cadre c ON c.id = y.cadre_id"
                                        + " WHERE y.selection_id = ? AND y.part = 'PANEL'",
                                selection),
                        row -> Map.entry(row.text("number"), row.uuid("id")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Refuses a list that leaves somebody out, names somebody twice, or a stranger. Who did not come is in it still, so that
     * a slip can be put right.
     *
     * @param examined only who has a written result
     */
    void requireWhole(UUID selection, List<UUID> named, boolean examined) {
        var field = Set.copyOf(database.list(
                Sql.of(
                        "SELECT id FROM candidate WHERE selection_id = ? AND standing IN ('ADMITTED', 'ABSENT')"
                                + " AND (NOT ? OR written IS NOT NULL)",
                        selection,
                        examined),
                row -> row.uuid("id")));
        var wrong = new ArrayList<Violation>();
        for (int i = 0; i < named.size(); i++) {
            if (!field.contains(named.get(i)) || named.indexOf(named.get(i)) < i) {
                wrong.add(Violation.at(
                        "/results/" + i + "/candidateId",
                        "not-in-the-field",
                        new Text("不是在列的报名人，或者重复列出", "Not a candidate who is in, or named already")));
            }
        }
        var left = field.size() - Set.copyOf(named).size();
        if (wrong.isEmpty() && left > 0) {
            wrong.add(Violation.at(
                    "/results", "incomplete", new Text("还有 %s 人没有列出", "%s candidates are left out").with(left)));
        }
        ProblemException.requireNone(wrong);
    }

    void keepWritten(RecordWritten command) {
        var results = command.results();
        database.update(Sql.of(
                "UPDATE candidate x SET written = nullif(r.score, '')::numeric,"
                        + " standing = CASE r.score WHEN '' THEN 'ABSENT' ELSE 'ADMITTED' END"
                        + " FROM unnest(?::uuid[], ?::text[]) AS r (id, score) WHERE x.id = r.id",
                results.stream().map(RecordWritten.Written::candidateId).toList(),
                results.stream().map(result -> text(result.score())).toList()));
    }

    private static String text(@Nullable BigDecimal score) {
        return score == null ? "" : score.toPlainString();
    }

    void keepMarks(RecordInterview command, Map<String, UUID> panel) {
        var ids = command.results().stream()
                .map(RecordInterview.Interviewed::candidateId)
                .toList();
        database.update(Sql.of("DELETE FROM interview_mark WHERE candidate_id = ANY (?)", ids));
        database.update(Sql.of(
                "UPDATE candidate x SET standing = CASE WHEN r.came = 'true' THEN 'ADMITTED' ELSE 'ABSENT' END"
                        + " FROM unnest(?::uuid[], ?::text[]) AS r (id, came) WHERE x.id = r.id",
                ids,
                command.results().stream()
                        .map(result -> String.valueOf(!result.marks().isEmpty()))
                        .toList()));
        var candidates = new ArrayList<UUID>();
        var members = new ArrayList<UUID>();
        var marks = new ArrayList<String>();
        for (var result : command.results()) {
            for (var mark : result.marks()) {
                candidates.add(result.candidateId());
                members.add(Objects.requireNonNull(panel.get(mark.member())));
                marks.add(mark.score().toPlainString());
            }
        }
        database.update(Sql.of(
                "INSERT INTO interview_mark (candidate_id, member_id, score)"
                        + " SELECT r.candidate, r.member, r.score::numeric"
                        + " FROM unnest(?::uuid[], ?::uuid[], ?::text[]) AS r (candidate, member, score)",
                candidates,
                members,
                marks));
    }

    void keepReviews(UUID selection, List<UUID> reviews) {
        database.update(Sql.of(
                "INSERT INTO selection_review (selection_id, review_id) SELECT DISTINCT ?::uuid, unnest(?::uuid[])",
                selection,
                reviews));
    }

    /** What assessment tells of a subject of a certified review; told again, it stays as it was told first. */
    void keepOutcome(ReviewConcluded told) {
        database.update(Sql.of(
                "INSERT INTO review_outcome (review_id, cadre_id, outcome, valid, competent, incompetent, explanation,"
                        + " certified_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (review_id, cadre_id) DO NOTHING",
                told.reviewId(),
                told.cadreId(),
                told.outcome(),
                told.valid(),
                told.competent(),
                told.incompetent(),
                told.explanation(),
                told.certifiedAt()));
    }
}
