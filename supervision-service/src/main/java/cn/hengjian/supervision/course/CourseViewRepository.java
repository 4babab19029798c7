package cn.hengjian.supervision.course;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.evidence.EvidenceContent;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.DeadlineView;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Courses as they are read: only what the reader may see, in the reader's language. */
@ApplicationScoped
class CourseViewRepository {

    private static final String COLUMNS =
            "c.id, c.campaign_id, k.number AS campaign_number, k.title, c.own_due, c.returns,"
                    + " c.concluded_on, c.version, u.code AS unit_code, u.name AS unit_name, ";

    private final Database database;
    private final CourseRepository courses;
    private final PaperRepository papers;
    private final Transitions transitions;
    private final Terms terms;

    CourseViewRepository(
            Database database, CourseRepository courses, PaperRepository papers, Transitions transitions, Terms terms) {
        this.database = database;
        this.courses = courses;
        this.papers = papers;
        this.transitions = transitions;
        this.terms = terms;
    }

    CourseView require(UUID id, Reader reader) {
        var select = Sql.of("SELECT " + COLUMNS + CourseRepository.FACT_COLUMNS)
                .add(CourseRepository.readersPart(reader))
                .add(CourseRepository.TABLES)
                .and("c.id = ?", id)
                .and(reader.sees("u.path"));
        return database.find(select, row -> view(row, reader)).orElseThrow(ProblemException::absent);
    }

    /** A file of the papers of a course that the reader may see. */
    EvidenceContent open(UUID id, UUID file, Reader reader) {
        var course = require(id, reader);
        return papers.open(course.id(), file, reader.caller());
    }

    private CourseView view(Row row, Reader reader) throws SQLException {
        var id = row.uuid("id");
        var state = CourseState.valueOf(row.text("state"));
        var standing = courses.standing(row, terms.today(), reader);
        var facts = standing.facts();
        return new CourseView(
                id,
                row.uuid("campaign_id"),
                row.text("campaign_number"),
                row.text("title"),
                row.text("unit_code"),
                row.text("unit_name"),
                state,
                reader.read(state.title()),
                facts.gate(),
                deadline(row.flag("own_due") ? id : row.uuid("campaign_id"), facts.due(), reader),
                facts.isOverdue(),
                row.integer("returns"),
                asks(standing.policy(), state, reader),
                heads(id),
                escalations(id),
                papers.list(id),
                row.dateOrNull("concluded_on"),
                standing.policy().reference(),
                CourseStates.allowed(state, facts, reader),
                transitions.history(id),
                row.number("version"));
    }

    private @Nullable DeadlineView deadline(UUID subject, @Nullable LocalDate due, Reader reader) {
        return due == null
                ? null
                : terms.list(subject, reader, Purpose.CAMPAIGN_STAGE).stream()
                        .filter(deadline -> deadline.due().equals(due))
                        .toList()
                        .getLast();
    }

    private static List<CourseView.Ask> asks(PolicyPack policy, CourseState state, Reader reader) {
        return !state.isStage()
                ? List.of()
                : CourseRepository.required(policy, state).stream()
                        .sorted()
                        .map(requirement -> new CourseView.Ask(requirement, reader.read(requirement.title())))
                        .toList();
    }

    private List<CourseView.Head> heads(UUID id) {
        return database.list(
                Sql.of(
                        "SELECT c.number, c.name, h.named_by, h.named_on, h.reason FROM campaign_head h"
                                + " JOIN cadre c ON c.id = h.cadre_id WHERE h.course_id = ? ORDER BY h.ordinal",
                        id),
                row -> new CourseView.Head(
                        row.text("number"),
                        row.text("name"),
                        row.text("named_by"),
                        row.date("named_on"),
                        row.textOrNull("reason")));
    }

    private List<CourseView.Escalation> escalations(UUID id) {
        return database.list(
                Sql.of(
                        "SELECT e.stage, e.due, e.escalated_on, c.number FROM campaign_escalation e"
                                + " LEFT JOIN cadre c ON c.id = e.head WHERE e.course_id = ? ORDER BY e.due",
                        id),
                row -> new CourseView.Escalation(
                        CourseState.valueOf(row.text("stage")),
                        row.date("due"),
                        row.date("escalated_on"),
                        row.textOrNull("number")));
    }
}
