package cn.hengjian.supervision.petition;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.docket.DocketItem;
import cn.hengjian.supervision.opinion.Claims;
import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.Channel;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Claims as they are read: only what the reader may see. */
@ApplicationScoped
class PetitionViewRepository {

    private static final String COLUMNS = "p.id, p.task, o.number, o.channel, o.received_on, a.code AS unit_code,"
            + " a.name AS unit_name, u.code AS handling_code, u.name AS handling_name,"
            + " ARRAY(SELECT w.wind_code FROM opinion_wind w WHERE w.opinion_id = o.id ORDER BY w.wind_code) AS winds, ";
    private static final String OVERDUE = "(p.task IS NOT NULL AND p.due < ?)";

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;
    private final PetitionPapers papers;
    private final Claims claims;
    private final Terms terms;

    PetitionViewRepository(
            Database database,
            Pages pages,
            Transitions transitions,
            PetitionPapers papers,
            Claims claims,
            Terms terms) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
        this.papers = papers;
        this.claims = claims;
        this.terms = terms;
    }

    Page<PetitionSummary> list(PetitionFilter filter, PageRequest page, Reader reader) {
        var today = terms.today();
        var select = select("o.content,", today, reader)
                .andIfPresent("p.state = ?", filter.state())
                .andIfPresent("p.task IS NOT NULL AND p.due <= ?", filter.dueUntil());
        if (filter.unit() != null) {
            select.and(
                    "EXISTS (SELECT FROM unit top WHERE top.code = ? AND (a.path <@ top.path OR u.path <@ top.path))",
                    filter.unit());
        }
        if (filter.wind() != null) {
            select.and(
                    "EXISTS (SELECT FROM opinion_wind w WHERE w.opinion_id = o.id"
                            + " AND (w.wind_code = ? OR starts_with(w.wind_code, ?)))",
                    filter.wind(),
                    filter.wind() + ".");
        }
        if (filter.overdue() != null) {
            select.and(OVERDUE + " = ?", today, filter.overdue());
        }
        return pages.page(select, Keyset.descending("p.id"), page, row -> summary(row, today, reader));
    }

    PetitionView require(UUID id, Reader reader) {
        var today = terms.today();
        var select = select(
                        "p.version, o.code_list, o.sender IS NULL AS anonymous, o.participants, o.rating, p.transferred_on,"
                                + " p.accepted_on, p.extended_on, p.replied_on, p.replied_by, p.review_outcome, p.reviewed_on,"
                                + " p.reviewed_by, (SELECT r.code FROM unit r WHERE r.id = p.review_unit_id) AS review_unit,"
                                + " p.re_review_outcome, p.re_reviewed_on, p.re_reviewed_by, NULL AS re_review_unit, p.closed_on,"
                                + " p.policy_pack || '/' || p.policy_version AS policy,"
                                + " ARRAY(SELECT d.number FROM opinion d WHERE d.duplicate_of = o.id ORDER BY d.id)"
                                + " AS duplicates,",
                        today,
                        reader)
                .and("p.id = ?", id);
        return database.find(select, row -> view(row, today, reader)).orElseThrow(ProblemException::absent);
    }

    /** What people wrote. The sender is masked, and messages are the offices' alone. */
    PetitionTextView requireTexts(UUID id, Reader reader) {
        return database.find(
                        Sql.of("SELECT o.id, o.content, o.sender")
                                .add(PetitionRepository.TABLES)
                                .and("p.id = ?", id)
                                .and(PetitionSight.of(reader)),
                        row -> {
                            var written = claims.written(row);
                            return new PetitionTextView(
                                    id,
                                    written.content().subject(),
                                    written.content().body(),
                                    written.sender(),
                                    papers.list(id).stream()
                                            .map(PetitionTextView.PaperText::of)
                                            .toList(),
                                    PetitionSight.isOffice(reader) ? claims.messages(id) : List.of(),
                                    claims.attachments(id, PetitionSight.isOffice(reader)));
                        })
                .orElseThrow(ProblemException::absent);
    }

    private static Sql select(String more, LocalDate today, Reader reader) {
        return Sql.of("SELECT " + more)
                .add(COLUMNS + OVERDUE + " AS overdue,", today)
                .add(PetitionRepository.factColumns(reader))
                .add(PetitionRepository.TABLES)
                .and(PetitionSight.of(reader));
    }

    private PetitionSummary summary(Row row, LocalDate today, Reader reader) throws SQLException {
        return new PetitionSummary(
                row.uuid("id"),
                row.text("number"),
                PetitionState.valueOf(row.text("state")),
                Channel.valueOf(row.text("channel")),
                claims.subject(row),
                row.text("unit_code"),
                row.text("unit_name"),
                row.textOrNull("handling_code"),
                row.textOrNull("handling_name"),
                row.texts("winds"),
                row.date("received_on"),
                task(row),
                row.dateOrNull("due"),
                row.flag("overdue"),
                PetitionStates.allowed(PetitionRepository.facts(row, today, reader), reader));
    }

    private PetitionView view(Row row, LocalDate today, Reader reader) throws SQLException {
        var id = row.uuid("id");
        return new PetitionView(
                id,
                row.text("number"),
                PetitionState.valueOf(row.text("state")),
                Channel.valueOf(row.text("channel")),
                row.text("unit_code"),
                row.text("unit_name"),
                row.textOrNull("handling_code"),
                row.textOrNull("handling_name"),
                row.texts("winds"),
                row.integer("code_list"),
                row.flag("anonymous"),
                row.integer("participants"),
                row.date("received_on"),
                row.dateOrNull("transferred_on"),
                row.dateOrNull("accepted_on"),
                row.dateOrNull("extended_on"),
                row.dateOrNull("replied_on"),
                row.textOrNull("replied_by"),
                review(row, "review"),
                review(row, "re_review"),
                row.dateOrNull("closed_on"),
                row.integerOrNull("rating"),
                row.texts("duplicates"),
                task(row),
                row.dateOrNull("due"),
                row.flag("overdue"),
                terms.latest(id, reader),
                row.text("policy"),
                PetitionStates.allowed(PetitionRepository.facts(row, today, reader), reader),
                transitions.history(id),
                row.number("version"));
    }

    private static PetitionView.@Nullable Review review(Row row, String which) throws SQLException {
        var outcome = row.textOrNull(which + "_outcome");
        return outcome == null
                ? null
                : new PetitionView.Review(
                        Outcome.valueOf(outcome),
                        row.date(which + "ed_on"),
                        row.text(which + "ed_by"),
                        row.textOrNull(which + "_unit"));
    }

    private static DocketItem.@Nullable Task task(Row row) throws SQLException {
        var task = row.textOrNull("task");
        return task == null ? null : DocketItem.Task.valueOf(task);
    }
}
