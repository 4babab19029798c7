package cn.hengjian.supervision.course;

import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.course.rules.CourseFacts;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.course.rules.GatePaper;
import cn.hengjian.supervision.course.rules.GateStatus;
import cn.hengjian.supervision.course.rules.Requirement;
import cn.hengjian.supervision.sight.Reader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Courses as they are changed, and the facts that their guards ask. */
@ApplicationScoped
class CourseRepository implements PanacheRepositoryBase<Course, UUID> {

    /** The columns that {@link #standing} reads, besides those that depend on the reader. */
    static final String FACT_COLUMNS = """
            c.state, c.gate, c.due, c.escalated, h.number AS head_number, k.policy_pack, k.policy_version,
            p.id AS paper_id, p.text IS NOT NULL AS has_text,
            greatest(coalesce(p.opinions_heard, 0), (SELECT count(*)::int FROM opinion o WHERE o.unit_id = c.unit_id
                AND o.received_on >= k.starts_on AND o.state NOT IN ('WITHDRAWN', 'CANCELLED'))) AS opinions,
            (SELECT count(*) FROM evidence_file e WHERE e.subject_id = p.id) AS files,
            ARRAY(SELECT DISTINCT left(i.wind_code, 2) FROM campaign_item i WHERE i.paper_id = p.id) AS winds,
            ARRAY(SELECT DISTINCT left(i.wind_code, 2) FROM campaign_paper f JOIN campaign_item i ON i.paper_id = f.id
                  WHERE f.course_id = c.id AND f.stage = 'ANALYSING' AND f.outcome = 'PASSED') AS found_winds,""";

    static final String TABLES = "FROM campaign_course c JOIN campaign k ON k.id = c.campaign_id"
            + " JOIN unit u ON u.id = c.unit_id LEFT JOIN cadre h ON h.id = c.head"
            + " LEFT JOIN campaign_paper p ON p.course_id = c.id AND p.outcome IS NULL WHERE true";

    private final Database database;
    private final Policies policies;

    CourseRepository(Database database, Policies policies) {
        this.database = database;
        this.policies = policies;
    }

    /** The course, locked until the transaction ends, so that of two who act at once the second sees what the first did. */
    Course lock(UUID id) {
        var course = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (course == null) {
            throw ProblemException.absent();
        }
        return course;
    }

    /** Gives the course another version, because something that is shown with it has changed. */
    void touch(UUID id) {
        database.update(Sql.of("UPDATE campaign_course SET version = version + 1 WHERE id = ?", id));
    }

    /** How the course stands, if the reader may see it at all. */
    Standing standing(UUID id, LocalDate today, Reader reader) {
        return database.find(
                        Sql.of("SELECT " + FACT_COLUMNS)
                                .add(readersPart(reader))
                                .add(TABLES)
                                .and("c.id = ?", id)
                                .and(reader.sees("u.path")),
                        row -> standing(row, today, reader))
                .orElseThrow(ProblemException::absent);
    }

    static Sql readersPart(Reader reader) {
        return Sql.of(
                        "coalesce(? IN (p.drafted_by, p.signed_by), false) AS is_involved,",
                        reader.caller().username())
                .add(reader.serves("u.path"))
                .add("AS serves_unit");
    }

    Standing standing(Row row, LocalDate today, Reader reader) throws SQLException {
        var policy = policies.version(row.text("policy_pack"), row.integer("policy_version"));
        var gate = row.textOrNull("gate");
        var head = row.textOrNull("head_number");
        return new Standing(
                new CourseFacts(
                        today,
                        gate == null ? null : GateStatus.valueOf(gate),
                        row.dateOrNull("due"),
                        row.dateOrNull("escalated"),
                        head != null,
                        row.flag("serves_unit"),
                        head != null && head.equals(reader.caller().cadre()),
                        row.flag("is_involved"),
                        paper(row, policy)),
                policy);
    }

    private static @Nullable GatePaper paper(Row row, PolicyPack policy) throws SQLException {
        var stage = CourseState.valueOf(row.text("state"));
        if (row.uuidOrNull("paper_id") == null || !stage.isStage()) {
            return null;
        }
        return new GatePaper(
                required(policy, stage),
                row.flag("has_text"),
                row.number("files"),
                row.integer("opinions"),
                policy.integer("campaign.minOpinions"),
                Set.copyOf(row.texts("winds")),
                Set.copyOf(row.texts("found_winds")));
    }

    /** What the gate out of a stage asks for. */
    static Set<Requirement> required(PolicyPack policy, CourseState stage) {
        return policy.words("campaign.gate." + stage).stream()
                .map(Requirement::valueOf)
                .collect(Collectors.toSet());
    }

    /** The campaign's last day of a stage. */
    LocalDate stageDue(UUID campaign, CourseState stage) {
        return database.require(
                Sql.of("SELECT due FROM campaign_stage WHERE campaign_id = ? AND stage = ?", campaign, stage),
                row -> row.date("due"));
    }

    /** A cadre of the course's unit or of one below it. */
    Optional<UUID> findCadre(String number, UUID unit) {
        return database.find(
                Sql.of(
                        "SELECT c.id FROM cadre c JOIN unit own ON own.id = c.unit_id"
                                + " JOIN unit top ON own.path <@ top.path WHERE c.number = ? AND top.id = ?",
                        number,
                        unit),
                row -> row.uuid("id"));
    }

    void keepHead(UUID course, UUID cadre, @Nullable String reason, String by, LocalDate on) {
        database.update(Sql.of(
                "INSERT INTO campaign_head (course_id, ordinal, cadre_id, named_by, named_on, reason)"
                        + " SELECT ?, count(*) + 1, ?, ?, ?, ? FROM campaign_head WHERE course_id = ?",
                course,
                cadre,
                by,
                on,
                reason,
                course));
    }
}
