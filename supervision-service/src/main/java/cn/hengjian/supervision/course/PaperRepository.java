package cn.hengjian.supervision.course;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.evidence.EvidenceContent;
import cn.hengjian.supervision.evidence.EvidenceFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The papers of the gates: one under way at most, and those that were decided on. */
@ApplicationScoped
class PaperRepository {

    private final Database database;
    private final EvidenceFiles files;

    PaperRepository(Database database, EvidenceFiles files) {
        this.database = database;
        this.files = files;
    }

    /** Writes the paper under way anew, or begins one, and returns its id. */
    UUID write(Course course, DraftPaper draft, String by, LocalDate on) {
        return database.require(
                Sql.of(
                                "INSERT INTO campaign_paper (id, course_id, stage, attempt, text, opinions_heard,"
                                        + " drafted_by, drafted_on)"
                                        + " SELECT ?, ?, ?, count(*) + 1, ?, ?::int, ?, ? FROM campaign_paper"
                                        + " WHERE course_id = ? AND stage = ? AND outcome IS NOT NULL",
                                TimeOrderedId.next(),
                                course.id(),
                                course.state(),
                                textOrNull(draft),
                                draft.opinionsHeard(),
                                by,
                                on,
                                course.id(),
                                course.state())
                        .add("ON CONFLICT (course_id) WHERE outcome IS NULL DO UPDATE SET text = excluded.text,"
                                + " opinions_heard = excluded.opinions_heard, drafted_by = excluded.drafted_by,"
                                + " drafted_on = excluded.drafted_on RETURNING id"),
                row -> row.uuid("id"));
    }

    private static @Nullable String textOrNull(DraftPaper draft) {
        return draft.text() == null || draft.text().isBlank() ? null : draft.text();
    }

    void writeItems(UUID paper, List<DraftPaper.Item> items, int codeList) {
        database.update(Sql.of("DELETE FROM campaign_item WHERE paper_id = ?", paper));
        database.update(Sql.of(
                """
                INSERT INTO campaign_item (paper_id, ordinal, code_list, wind_code, text, finding_id)
                SELECT ?, i.ordinal, ?, i.wind_code, i.text, nullif(i.finding_id, '')::uuid
                FROM unnest(?::text[], ?::text[], ?::text[]) WITH ORDINALITY AS i (wind_code, text, finding_id, ordinal)""",
                paper,
                codeList,
                items.stream().map(DraftPaper.Item::windCode).toList(),
                items.stream().map(DraftPaper.Item::text).toList(),
                items.stream()
                        .map(item -> Objects.toString(item.findingId(), ""))
                        .toList()));
    }

    void attach(UUID paper, List<UUID> named, Caller caller) {
        files.attach(paper, named, caller, "/files");
    }

    /** A file of one of the course's papers, whose reading is written down. */
    EvidenceContent open(UUID course, UUID file, Caller caller) {
        return files.open(ids(course), file, caller);
    }

    private List<UUID> ids(UUID course) {
        return database.list(
                Sql.of("SELECT id FROM campaign_paper WHERE course_id = ? ORDER BY id", course), row -> row.uuid("id"));
    }

    void sign(UUID course, String by, LocalDate on) {
        database.update(Sql.of(
                "UPDATE campaign_paper SET signed_by = ?, signed_on = ? WHERE course_id = ? AND outcome IS NULL",
                by,
                on,
                course));
    }

    void decide(UUID course, String outcome, @Nullable String reason, String by, LocalDate on) {
        database.update(Sql.of(
                "UPDATE campaign_paper SET outcome = ?, reason = ?, decided_by = ?, decided_on = ?"
                        + " WHERE course_id = ? AND outcome IS NULL",
                outcome,
                reason,
                by,
                on,
                course));
    }

    /** Those of the findings that are at the unit or at one below it. */
    Set<UUID> findingsAt(UUID unit, Collection<UUID> findings) {
        return new HashSet<>(database.list(
                Sql.of(
                        "SELECT f.id FROM finding f JOIN unit own ON own.id = f.unit_id"
                                + " JOIN unit top ON own.path <@ top.path WHERE top.id = ? AND f.id = ANY (?)",
                        unit,
                        findings),
                row -> row.uuid("id")));
    }

    private record Line(UUID paper, CourseView.Item item) {}

    /** The papers of a course, in the order of the stages and attempts. */
    List<CourseView.Paper> list(UUID course) {
        var lines = database.list(
                Sql.of(
                        "SELECT i.paper_id, i.wind_code, i.text, i.finding_id FROM campaign_item i"
                                + " JOIN campaign_paper p ON p.id = i.paper_id WHERE p.course_id = ? ORDER BY i.ordinal",
                        course),
                row -> new Line(
                        row.uuid("paper_id"),
                        new CourseView.Item(row.text("wind_code"), row.text("text"), row.uuidOrNull("finding_id"))));
        var attached = files.list(ids(course));
        return database.list(
                Sql.of(
                        "SELECT id, stage, attempt, text, opinions_heard, drafted_by, drafted_on, signed_by, signed_on,"
                                + " outcome, decided_by, decided_on, reason FROM campaign_paper"
                                + " WHERE course_id = ? ORDER BY id",
                        course),
                row -> {
                    var id = row.uuid("id");
                    return new CourseView.Paper(
                            CourseState.valueOf(row.text("stage")),
                            row.integer("attempt"),
                            row.textOrNull("text"),
                            row.integerOrNull("opinions_heard"),
                            attached.getOrDefault(id, List.of()),
                            lines.stream()
                                    .filter(line -> line.paper().equals(id))
                                    .map(Line::item)
                                    .toList(),
                            row.text("drafted_by"),
                            row.date("drafted_on"),
                            row.textOrNull("signed_by"),
                            row.dateOrNull("signed_on"),
                            row.textOrNull("outcome"),
                            row.textOrNull("decided_by"),
                            row.dateOrNull("decided_on"),
                            row.textOrNull("reason"));
                });
    }
}
