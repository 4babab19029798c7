package cn.hengjian.supervision.rectification;

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
import cn.hengjian.supervision.finding.rules.Severity;
import cn.hengjian.supervision.rectification.rules.OrderState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Orders as they are read: only what the reader may see, in the reader's language. */
@ApplicationScoped
class OrderViewRepository {

    private static final String COLUMNS = "o.id, o.number, o.state, o.version, o.issued_on, f.id AS finding_id,"
            + " f.number AS finding_number, f.wind_code, f.code_list, u.code AS unit_code, u.name AS unit_name, ";
    private static final String OVERDUE = "is_overdue(o.state, o.due, ?)";

    private final Database database;
    private final Pages pages;
    private final OrderRepository orders;
    private final Transitions transitions;
    private final Terms terms;
    private final CodeLists codes;
    private final OrderPapersRepository papers;

    OrderViewRepository(
            Database database,
            Pages pages,
            OrderRepository orders,
            Transitions transitions,
            Terms terms,
            CodeLists codes,
            OrderPapersRepository papers) {
        this.database = database;
        this.pages = pages;
        this.orders = orders;
        this.transitions = transitions;
        this.terms = terms;
        this.codes = codes;
        this.papers = papers;
    }

    Page<OrderSummary> list(OrderFilter filter, PageRequest page, Reader reader) {
        var today = terms.today();
        var select = select("f.title,", today, reader)
                .andIfPresent("u.path <@ (SELECT top.path FROM unit top WHERE top.code = ?)", filter.unit())
                .andIfPresent("o.state = ?", filter.state());
        if (filter.wind() != null) {
            select.and("f.wind_code = ? OR starts_with(f.wind_code, ?)", filter.wind(), filter.wind() + ".");
        }
        if (filter.overdue() != null) {
            select.and(OVERDUE + " = ?", today, filter.overdue());
        }
        return pages.page(select, Keyset.descending("o.id"), page, row -> summary(row, today, reader));
    }

    OrderView require(UUID id, Reader reader) {
        var today = terms.today();
        var select = select(
                        "o.owner, (SELECT c.number FROM cadre c WHERE c.id = o.owner_cadre) AS owner_cadre, o.measures, o.issued_by, o.escalation, o.closed_on, o.withdrawn_on,"
                                + " ARRAY(SELECT i.text FROM rectification_item i WHERE i.order_id = o.id"
                                + " ORDER BY i.ordinal) AS items,",
                        today,
                        reader)
                .and("o.id = ?", id);
        return database.find(select, row -> view(row, today, reader)).orElseThrow(ProblemException::absent);
    }

    private static Sql select(String more, LocalDate today, Reader reader) {
        return Sql.of("SELECT " + more + " " + COLUMNS + OrderRepository.FACT_COLUMNS)
                .add(OVERDUE + " AS overdue,", today)
                .add(OrderRepository.readersPart(reader))
                .add(OrderRepository.TABLES)
                .and(reader.sees("u.path"));
    }

    private OrderSummary summary(Row row, LocalDate today, Reader reader) throws SQLException {
        var state = OrderState.valueOf(row.text("state"));
        return new OrderSummary(
                row.uuid("id"),
                row.text("number"),
                state,
                row.uuid("finding_id"),
                row.text("finding_number"),
                row.text("title"),
                row.text("unit_code"),
                row.text("unit_name"),
                row.text("wind_code"),
                windName(row, reader),
                Severity.valueOf(row.text("severity")),
                row.date("issued_on"),
                row.date("due"),
                row.flag("overdue"),
                row.integer("returns"),
                OrderStates.allowed(state, orders.facts(row, today), reader));
    }

    private OrderView view(Row row, LocalDate today, Reader reader) throws SQLException {
        var id = row.uuid("id");
        var state = OrderState.valueOf(row.text("state"));
        return new OrderView(
                id,
                row.text("number"),
                state,
                row.uuid("finding_id"),
                row.text("finding_number"),
                row.text("unit_code"),
                row.text("unit_name"),
                row.text("wind_code"),
                windName(row, reader),
                Severity.valueOf(row.text("severity")),
                row.texts("items"),
                row.text("owner"),
                row.textOrNull("owner_cadre"),
                row.textOrNull("measures"),
                row.text("issued_by"),
                row.date("issued_on"),
                terms.find(id, reader, Purpose.RECTIFICATION, Purpose.EXTENSION, Purpose.RETURN)
                        .orElseThrow(),
                row.flag("overdue"),
                row.flag("extended"),
                row.integer("returns"),
                row.textOrNull("escalation"),
                papers.ladder(id, row.text("policy_pack"), row.integer("policy_version"), reader),
                row.dateOrNull("effect_check_from") == null
                        ? null
                        : terms.find(id, reader, Purpose.EFFECT_CHECK).orElseThrow(),
                papers.submissions(id),
                papers.checks(id),
                row.dateOrNull("closed_on"),
                row.dateOrNull("withdrawn_on"),
                row.text("policy_pack") + "/" + row.integer("policy_version"),
                OrderStates.allowed(state, orders.facts(row, today), reader),
                transitions.history(id),
                row.number("version"));
    }

    private String windName(Row row, Reader reader) throws SQLException {
        return codes.version(row.integer("code_list")).windName(row.text("wind_code"), reader.language());
    }

    /** What the files of an order that the reader may see belong to. */
    List<UUID> requireSubjects(UUID id, Reader reader) {
        return database.find(
                        Sql.of("SELECT ARRAY(SELECT s.id::text FROM rectification_submission s WHERE s.order_id = o.id"
                                        + " UNION ALL SELECT c.id::text FROM rectification_check c"
                                        + " WHERE c.order_id = o.id) AS subjects")
                                .add(OrderRepository.TABLES)
                                .and("o.id = ?", id)
                                .and(reader.sees("u.path")),
                        row -> row.texts("subjects").stream()
                                .map(UUID::fromString)
                                .toList())
                .orElseThrow(ProblemException::absent);
    }
}
