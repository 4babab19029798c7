package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.codelist.CodeLists;
import cn.hengjian.supervision.opinion.rules.Kind;
import cn.hengjian.supervision.opinion.rules.OpinionFacts;
import cn.hengjian.supervision.opinion.rules.OpinionState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.Channel;
import cn.hengjian.supervision.submission.Sender;
import cn.hengjian.supervision.terms.Months;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Opinions as they are read: only what the reader may see, in the reader's language. */
@ApplicationScoped
class OpinionViewRepository {

    private static final String COLUMNS = "o.id, o.number, o.kind, o.state, o.channel, o.received_on, o.answer_due,"
            + " u.code AS unit_code, u.name AS unit_name,"
            + " ARRAY(SELECT w.wind_code FROM opinion_wind w WHERE w.opinion_id = o.id ORDER BY w.wind_code) AS winds";
    private static final String OVERDUE =
            "(o.state NOT IN ('REPLIED', 'JOINED', 'WITHDRAWN', 'CANCELLED') AND coalesce(o.answer_due < ?, false))";

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;
    private final Terms terms;
    private final CodeLists codes;
    private final OpinionTexts texts;
    private final OpinionAttachments attachments;

    OpinionViewRepository(
            Database database,
            Pages pages,
            Transitions transitions,
            Terms terms,
            CodeLists codes,
            OpinionTexts texts,
            OpinionAttachments attachments) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
        this.terms = terms;
        this.codes = codes;
        this.texts = texts;
        this.attachments = attachments;
    }

    Page<OpinionSummary> list(OpinionFilter filter, PageRequest page, Reader reader) {
        var today = terms.today();
        var select = select("o.content,", today, reader)
                .andIfPresent(
                        Boolean.TRUE.equals(filter.own())
                                ? "u.code = ?"
                                : "u.path <@ (SELECT top.path FROM unit top WHERE top.code = ?)",
                        filter.unit())
                .andIfPresent("(o.state IN ('WITHDRAWN', 'CANCELLED')) = ?", filter.withdrawn())
                .andIfPresent("o.kind = ?", filter.kind())
                .andIfPresent("o.state = ?", filter.state())
                .andIfPresent("o.channel = ?", filter.channel());
        if (filter.month() != null) {
            var month = Months.month("month", filter.month());
            select.and("o.received_on BETWEEN ? AND ?", month.atDay(1), month.atEndOfMonth());
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
        return pages.page(select, Keyset.descending("o.id"), page, row -> summary(row, reader));
    }

    OpinionView require(UUID id, Reader reader) {
        var select = select(
                        "o.version, o.code_list, o.sender IS NULL AS anonymous, o.participants, o.classified_on,"
                                + " o.classified_by, o.transferred_on, o.outcome, o.replied_on, o.replied_by, o.rating,"
                                + " o.duplicate_of, o.policy_pack || '/' || o.policy_version AS policy,"
                                + " ARRAY(SELECT d.number FROM opinion d WHERE d.duplicate_of = o.id ORDER BY d.id)"
                                + " AS duplicates,",
                        terms.today(),
                        reader)
                .and("o.id = ?", id);
        return database.find(select, row -> view(row, reader)).orElseThrow(ProblemException::absent);
    }

    /** What people wrote. The sender is masked, and messages are the offices' alone. */
    OpinionTextView requireTexts(UUID id, Reader reader) {
        return database.find(
                        Sql.of(
                                        "SELECT o.id, o.receipt, o.content, o.sender, o.study, o.outcome_reason, o.reply"
                                                + " FROM opinion o JOIN unit u ON u.id = o.unit_id WHERE o.id = ?",
                                        id)
                                .and(OpinionSight.of(reader)),
                        row -> {
                            var content = texts.content(row);
                            return new OpinionTextView(
                                    id,
                                    content.subject(),
                                    content.body(),
                                    texts.sender(row).map(Sender::masked).orElse(null),
                                    texts.text(row, "study"),
                                    texts.text(row, "outcome_reason"),
                                    texts.text(row, "reply"),
                                    OpinionSight.isOffice(reader) ? texts.messages(id) : List.of(),
                                    attachments.of(row.bytes("receipt"), reader));
                        })
                .orElseThrow(ProblemException::absent);
    }

    /** The sender in full. */
    SenderView requireSender(UUID id, Reader reader) {
        return database.find(
                        Sql.of(
                                        "SELECT o.id, o.sender FROM opinion o JOIN unit u ON u.id = o.unit_id"
                                                + " WHERE o.id = ?",
                                        id)
                                .and(OpinionSight.of(reader)),
                        row -> texts.sender(row)
                                .map(sender -> new SenderView(id, sender.name(), sender.contact()))
                                .orElseGet(() -> new SenderView(id, null, null)))
                .orElseThrow(ProblemException::absent);
    }

    private static Sql select(String more, LocalDate today, Reader reader) {
        return Sql.of("SELECT " + more)
                .add(COLUMNS + ", " + OVERDUE + " AS overdue,", today)
                .add(reader.serves("u.path"))
                .add("AS serves_unit FROM opinion o JOIN unit u ON u.id = o.unit_id WHERE true")
                .and(OpinionSight.of(reader));
    }

    private OpinionSummary summary(Row row, Reader reader) throws SQLException {
        return new OpinionSummary(
                row.uuid("id"),
                row.text("number"),
                Kind.valueOf(row.text("kind")),
                OpinionState.valueOf(row.text("state")),
                Channel.valueOf(row.text("channel")),
                texts.content(row).subject(),
                row.text("unit_code"),
                row.text("unit_name"),
                row.texts("winds"),
                row.date("received_on"),
                row.dateOrNull("answer_due"),
                row.flag("overdue"),
                OpinionStates.allowed(facts(row), reader));
    }

    private OpinionView view(Row row, Reader reader) throws SQLException {
        var id = row.uuid("id");
        var list = codes.version(row.integer("code_list"));
        var outcome = row.textOrNull("outcome");
        return new OpinionView(
                id,
                row.text("number"),
                Kind.valueOf(row.text("kind")),
                OpinionState.valueOf(row.text("state")),
                Channel.valueOf(row.text("channel")),
                row.text("unit_code"),
                row.text("unit_name"),
                row.texts("winds").stream()
                        .map(code -> new OpinionView.Wind(code, list.windName(code, reader.language())))
                        .toList(),
                list.version(),
                row.flag("anonymous"),
                row.integer("participants"),
                row.date("received_on"),
                row.date("classified_on"),
                row.text("classified_by"),
                row.dateOrNull("transferred_on"),
                outcome == null ? null : OpinionState.valueOf(outcome),
                row.dateOrNull("replied_on"),
                row.textOrNull("replied_by"),
                row.integerOrNull("rating"),
                row.uuidOrNull("duplicate_of"),
                row.texts("duplicates"),
                Stream.of(Purpose.TRANSFER, Purpose.INFORMING, Purpose.ANSWER)
                        .map(purpose -> terms.find(id, reader, purpose))
                        .flatMap(Optional::stream)
                        .toList(),
                row.flag("overdue"),
                row.text("policy"),
                OpinionStates.allowed(facts(row), reader),
                transitions.history(id),
                row.number("version"));
    }

    private static OpinionFacts facts(Row row) throws SQLException {
        return new OpinionFacts(
                Kind.valueOf(row.text("kind")), OpinionState.valueOf(row.text("state")), row.flag("serves_unit"));
    }
}
