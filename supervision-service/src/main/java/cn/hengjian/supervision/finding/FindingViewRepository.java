package cn.hengjian.supervision.finding;

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
import cn.hengjian.supervision.evidence.EvidenceFiles;
import cn.hengjian.supervision.finding.rules.FindingState;
import cn.hengjian.supervision.finding.rules.Severity;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Months;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Findings as they are read: only what the reader may see, in the reader's language. */
@ApplicationScoped
class FindingViewRepository {

    private static final String COLUMNS = "f.id, f.number, f.state, f.version, f.wind_code, f.cause_code, f.code_list,"
            + " f.severity, f.title, f.raised_on, f.repeats, u.code AS unit_code, u.name AS unit_name, o.due, ";
    private static final String OVERDUE = "coalesce(is_overdue(o.state, o.due, ?), false)";

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;
    private final Terms terms;
    private final CodeLists codes;
    private final EvidenceFiles evidence;
    private final FindingPapersRepository papers;

    FindingViewRepository(
            Database database,
            Pages pages,
            Transitions transitions,
            Terms terms,
            CodeLists codes,
            EvidenceFiles evidence,
            FindingPapersRepository papers) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
        this.terms = terms;
        this.codes = codes;
        this.evidence = evidence;
        this.papers = papers;
    }

    Page<FindingSummary> list(FindingFilter filter, PageRequest page, Reader reader) {
        var today = terms.today();
        var select = select("", today, reader)
                .andIfPresent(
                        Boolean.TRUE.equals(filter.own())
                                ? "u.code = ?"
                                : "u.path <@ (SELECT top.path FROM unit top WHERE top.code = ?)",
                        filter.unit())
                .andIfPresent("f.state = ?", filter.state())
                .andIfPresent("(f.state IN ('REJECTED', 'CANCELLED')) = ?", filter.rejected());
        if (filter.month() != null) {
            var month = Months.month("month", filter.month());
            select.and("f.raised_on BETWEEN ? AND ?", month.atDay(1), month.atEndOfMonth());
        }
        if (filter.wind() != null) {
            select.and("f.wind_code = ? OR starts_with(f.wind_code, ?)", filter.wind(), filter.wind() + ".");
        }
        if (filter.overdue() != null) {
            select.and(OVERDUE + " = ?", today, filter.overdue());
        }
        return pages.page(select, Keyset.descending("f.id"), page, row -> summary(row, today, reader));
    }

    FindingView require(UUID id, Reader reader) {
        var today = terms.today();
        var select = select(
                        "f.description, f.raised_by, f.statement, f.statement_by, f.statement_on, f.decided_by,"
                                + " f.statement_id, f.decided_on, f.visit_id, f.declared_severity, j.id AS objection_id,"
                                + " f.policy_pack || '/' || f.policy_version AS policy,"
                                + " ARRAY(SELECT i.username FROM finding_inspector i WHERE i.finding_id = f.id"
                                + " ORDER BY i.username) AS inspectors,",
                        today,
                        reader)
                .and("f.id = ?", id);
        return database.find(select, row -> view(row, today, reader)).orElseThrow(ProblemException::absent);
    }

    /** What the files of a finding that the reader may see belong to. */
    List<UUID> requireSubjects(UUID id, Reader reader) {
        return database.find(
                        Sql.of("SELECT ARRAY_REMOVE(ARRAY[f.id, f.statement_id, j.id], NULL)::text[] AS subjects")
                                .add(FindingRepository.TABLES)
                                .and("f.id = ?", id)
                                .and(reader.sees("u.path")),
                        row -> row.texts("subjects").stream()
                                .map(UUID::fromString)
                                .toList())
                .orElseThrow(ProblemException::absent);
    }

    private static Sql select(String more, LocalDate today, Reader reader) {
        return Sql.of("SELECT " + more)
                .add(COLUMNS + FindingRepository.FACT_COLUMNS)
                .add(OVERDUE + " AS overdue,", today)
                .add(FindingRepository.readersPart(reader))
                .add(FindingRepository.TABLES)
                .and(reader.sees("u.path"));
    }

    private FindingSummary summary(Row row, LocalDate today, Reader reader) throws SQLException {
        var state = FindingState.valueOf(row.text("state"));
        return new FindingSummary(
                row.uuid("id"),
                row.text("number"),
                state,
                row.text("unit_code"),
                row.text("unit_name"),
                row.text("wind_code"),
                codes.version(row.integer("code_list")).windName(row.text("wind_code"), reader.language()),
                Severity.valueOf(row.text("severity")),
                row.text("title"),
                row.date("raised_on"),
                row.date("statement_due"),
                row.flag("statement_recorded"),
                row.dateOrNull("due"),
                row.flag("overdue"),
                row.uuidOrNull("repeats") != null,
                FindingStates.allowed(state, FindingRepository.facts(row, today), reader));
    }

    private FindingView view(Row row, LocalDate today, Reader reader) throws SQLException {
        var id = row.uuid("id");
        var state = FindingState.valueOf(row.text("state"));
        var list = codes.version(row.integer("code_list"));
        var cause = row.textOrNull("cause_code");
        var statement = row.uuidOrNull("statement_id");
        var objection = row.uuidOrNull("objection_id");
        var files = evidence.list(
                Stream.of(id, statement, objection).filter(Objects::nonNull).toList());
        return new FindingView(
                id,
                row.text("number"),
                state,
                row.text("unit_code"),
                row.text("unit_name"),
                row.text("wind_code"),
                list.windName(row.text("wind_code"), reader.language()),
                cause,
                cause == null ? null : list.causeName(cause, reader.language()),
                list.version(),
                Severity.valueOf(row.text("severity")),
                row.text("title"),
                row.text("description"),
                row.texts("inspectors"),
                row.uuidOrNull("visit_id"),
                papers.cadres(id),
                files.getOrDefault(id, List.of()),
                papers.repetition(row.uuidOrNull("repeats"), row.textOrNull("declared_severity"), reader),
                row.text("raised_by"),
                row.date("raised_on"),
                statement == null
                        ? null
                        : new FindingView.Statement(
                                row.text("statement"),
                                row.text("statement_by"),
                                row.date("statement_on"),
                                files.getOrDefault(statement, List.of())),
                terms.find(id, reader, Purpose.STATEMENT).orElseThrow(),
                row.textOrNull("decided_by"),
                row.dateOrNull("decided_on"),
                papers.service(id, reader),
                objection == null
                        ? null
                        : papers.objection(id, files.getOrDefault(objection, List.of()), today, reader),
                papers.transfer(id),
                row.uuidOrNull("order_id"),
                row.flag("overdue"),
                row.text("policy"),
                FindingStates.allowed(state, FindingRepository.facts(row, today), reader),
                transitions.history(id),
                row.number("version"));
    }
}
