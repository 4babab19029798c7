package cn.hengjian.supervision.visit;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.supervision.evidence.EvidenceContent;
import cn.hengjian.supervision.evidence.EvidenceFiles;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.visit.rules.ActivityKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was done on site, and the files that show it. */
@ApplicationScoped
class ActivityRepository {

    private static final String ACTIVITY = "SELECT a.id, a.kind, a.minutes, a.interviewed, a.note, a.recorded_by,"
            + " a.recorded_on, ARRAY(SELECT r.file_id::text FROM visit_activity_reuse r WHERE r.activity_id = a.id"
            + " ORDER BY r.file_id) AS reused FROM visit_activity a";

    private final Database database;
    private final Pages pages;
    private final EvidenceFiles evidence;

    ActivityRepository(Database database, Pages pages, EvidenceFiles evidence) {
        this.database = database;
        this.pages = pages;
        this.evidence = evidence;
    }

    UUID keep(UUID visit, RecordActivity recorded, String by, LocalDate on) {
        var id = TimeOrderedId.next();
        database.update(Sql.of(
                "INSERT INTO visit_activity (id, visit_id, kind, minutes, interviewed, note, recorded_by, recorded_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                visit,
                recorded.kind(),
                recorded.minutes(),
                recorded.interviewed(),
                recorded.note(),
                by,
                on));
        database.update(Sql.of(
                "INSERT INTO visit_activity_reuse (activity_id, file_id) SELECT ?, unnest(?::uuid[])",
                id,
                recorded.reusedFiles().stream().distinct().toList()));
        return id;
    }

    /** Of a visit that has started. */
    String unitCode(UUID visit) {
        return database.require(
                Sql.of("SELECT u.code FROM visit v JOIN unit u ON u.id = v.unit_id WHERE v.id = ?", visit),
                row -> row.text("code"));
    }

    ActivityView require(UUID id) {
        return database.require(Sql.of(ACTIVITY + " WHERE a.id = ?", id), ActivityRepository::activity)
                .with(evidence.list(id));
    }

    /** What was done on site; units don't read the inspectors' notes. */
    Page<ActivityView> list(UUID visit, PageRequest page, Reader reader) {
        requireVisible(visit, reader);
        var activities = pages.page(
                Sql.of(ACTIVITY + " WHERE a.visit_id = ?", visit),
                Keyset.ascending("a.id"),
                page,
                ActivityRepository::activity);
        var files =
                evidence.list(activities.items().stream().map(ActivityView::id).toList());
        return activities.map(activity -> activity.with(files.getOrDefault(activity.id(), List.of())));
    }

    /** A file of the visit: of its report, of an activity, or used again by one. */
    EvidenceContent open(UUID visit, UUID file, Reader reader) {
        requireVisible(visit, reader);
        var subjects = database.list(
                Sql.of(
                        "SELECT ?::uuid AS id UNION SELECT a.id FROM visit_activity a WHERE a.visit_id = ? UNION"
                                + " SELECT f.subject_id FROM visit_activity a"
                                + " JOIN visit_activity_reuse r ON r.activity_id = a.id"
                                + " JOIN evidence_file f ON f.id = r.file_id WHERE a.visit_id = ? AND f.id = ?",
                        visit,
                        visit,
                        visit,
                        file),
                row -> row.uuid("id"));
        return evidence.open(subjects, file, reader.caller());
    }

    private void requireVisible(UUID visit, Reader reader) {
        var visible = Sql.of("SELECT v.id " + VisitRepository.TABLES)
                .and("v.id = ?", visit)
                .and(reader.sees("u.path"));
        if (database.find(visible, row -> true).isEmpty()) {
            throw ProblemException.absent();
        }
    }

    private static ActivityView activity(Row row) throws SQLException {
        return new ActivityView(
                row.uuid("id"),
                ActivityKind.valueOf(row.text("kind")),
                row.integer("minutes"),
                row.integer("interviewed"),
                row.text("note"),
                row.text("recorded_by"),
                row.date("recorded_on"),
                List.of(),
                row.texts("reused").stream().map(UUID::fromString).toList(),
                List.of());
    }
}
