package cn.hengjian.supervision.submission;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.attachment.Attachments;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.rules.SubmissionState;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Submissions as the staff read them; the oldest, which are the most urgent, first. */
@ApplicationScoped
class SubmissionViewRepository {

    private static final String OVERDUE = "(s.state <> 'WITHDRAWN' AND s.due < ?)";

    private final Database database;
    private final Pages pages;
    private final SubmissionRepository submissions;
    private final Attachments attachments;
    private final SubmissionClocks clocks;
    private final Terms terms;

    SubmissionViewRepository(
            Database database,
            Pages pages,
            SubmissionRepository submissions,
            Attachments attachments,
            SubmissionClocks clocks,
            Terms terms) {
        this.database = database;
        this.pages = pages;
        this.submissions = submissions;
        this.attachments = attachments;
        this.clocks = clocks;
        this.terms = terms;
    }

    Page<SubmissionSummary> list(SubmissionFilter filter, PageRequest page, Reader reader) {
        var today = terms.today();
        var select = select("", today, reader)
                .andIfPresent("s.state = ?", filter.state())
                .andIfPresent("s.channel = ?", filter.channel());
        if (filter.overdue() != null) {
            select.and(OVERDUE + " = ?", today, filter.overdue());
        }
        return pages.page(
                select,
                Keyset.ascending("s.received_on", "s.id"),
                page,
                row -> new SubmissionSummary(
                        row.uuid("id"),
                        SubmissionState.valueOf(row.text("state")),
                        Channel.valueOf(row.text("channel")),
                        submissions.content(row).subject(),
                        row.textOrNull("unit_code"),
                        row.textOrNull("unit_name"),
                        row.date("received_on"),
                        row.date("due"),
                        row.flag("overdue")));
    }

    SubmissionView require(UUID id, Reader reader) {
        var select = select(
                        "s.receipt, s.sender, s.participants, s.received_by, s.registered_on, s.registered_by, s.policy_pack,"
                                + " s.policy_version, s.version,",
                        terms.today(),
                        reader)
                .and("s.id = ?", id);
        return database.find(select, row -> view(row, reader)).orElseThrow(ProblemException::absent);
    }

    private static Sql select(String more, LocalDate today, Reader reader) {
        return Sql.of("SELECT " + more)
                .add(
                        "s.id, s.state, s.channel, s.content, s.received_on, s.due, u.code AS unit_code,"
                                + " u.name AS unit_name, " + OVERDUE + " AS overdue",
                        today)
                .add("FROM intake.submission s LEFT JOIN unit u ON u.id = s.unit_id WHERE true")
                .and(SubmissionRepository.visible(reader));
    }

    private SubmissionView view(Row row, Reader reader) throws SQLException {
        var id = row.uuid("id");
        var state = SubmissionState.valueOf(row.text("state"));
        var content = submissions.content(row);
        var policy = terms.version(row.text("policy_pack"), row.integer("policy_version"));
        return new SubmissionView(
                id,
                state,
                Channel.valueOf(row.text("channel")),
                content.subject(),
                content.body(),
                submissions.sender(row).map(Sender::masked).orElse(null),
                row.integer("participants"),
                row.textOrNull("unit_code"),
                row.textOrNull("unit_name"),
                row.date("received_on"),
                row.textOrNull("received_by"),
                row.dateOrNull("registered_on"),
                row.textOrNull("registered_by"),
                clocks.of(row.date("received_on"), policy, reader),
                row.flag("overdue"),
                submissions.messages(id),
                attachments.list(row.bytes("receipt")),
                policy.reference(),
                SubmissionStates.MACHINE.allowed(state, reader.caller()),
                row.number("version"));
    }
}
