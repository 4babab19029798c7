package cn.hengjian.supervision.visit;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.evidence.EvidenceFiles;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import cn.hengjian.supervision.visit.rules.Coverage;
import cn.hengjian.supervision.visit.rules.Notice;
import cn.hengjian.supervision.visit.rules.Tier;
import cn.hengjian.supervision.visit.rules.VisitFacts;
import cn.hengjian.supervision.visit.rules.VisitState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Visits as they are read: only what the reader may see. A unit sees a sealed one from its start. */
@ApplicationScoped
class VisitViewRepository {

    private static final String COLUMNS = "v.id, v.number, v.state, v.version, v.notice, v.coverage, v.started_on,"
            + " u.code AS unit_code, u.name AS unit_name, ARRAY(SELECT i.username FROM visit_inspector i"
            + " WHERE i.visit_id = v.id ORDER BY i.username) AS inspectors,";

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;
    private final VisitRepository visits;
    private final EvidenceFiles evidence;
    private final Terms terms;

    VisitViewRepository(
            Database database,
            Pages pages,
            Transitions transitions,
            VisitRepository visits,
            EvidenceFiles evidence,
            Terms terms) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
        this.visits = visits;
        this.evidence = evidence;
        this.terms = terms;
    }

    /** A line of the list, before the reader's ties to its unit are known. */
    private record Line(
            VisitSummary visit, VisitFacts facts, @Nullable UUID unitId) {}

    Page<VisitSummary> list(VisitFilter filter, PageRequest page, Reader reader) {
        var today = terms.today();
        var select = select("", reader)
                .andIfPresent("u.path <@ (SELECT top.path FROM unit top WHERE top.code = ?)", filter.unit())
                .andIfPresent("v.state = ?", filter.state())
                .andIfPresent("v.notice = ?", filter.notice())
                .andIfPresent(
                        "EXISTS (SELECT FROM visit_plan p WHERE p.visit_id = v.id AND p.plan_id = ?)", filter.plan());
        if (filter.mine() != null) {
            select.and(
                    "? = EXISTS (SELECT FROM visit_inspector i WHERE i.visit_id = v.id AND i.username = ?)",
                    filter.mine(),
                    reader.caller().username());
        }
        var lines = pages.page(
                select,
                Keyset.descending("v.id"),
                page,
                row -> new Line(summary(row), VisitRepository.facts(row, today), row.uuidOrNull("unit_id")));
        var recused = recused(lines.items(), reader);
        return lines.map(line -> {
            boolean tied = line.unitId() != null && recused.contains(line.unitId());
            var facts = tied ? line.facts().withRecused() : line.facts();
            return line.visit().allowing(VisitStates.allowed(line.visit().state(), facts, reader));
        });
    }

    VisitView require(UUID id, Reader reader) {
        var today = terms.today();
        var select = select(
                        "v.tier, v.override, v.draw_id, v.assigned_by, v.assigned_on, v.started_by, v.completed_on, v.seen,"
                                + " v.conclusion, v.reported_by, v.reported_on,"
                                + " (SELECT s.commitment FROM visit_seal s WHERE s.visit_id = v.id) AS commitment,"
                                + " v.policy_pack || '/' || v.policy_version AS policy,",
                        reader)
                .and("v.id = ?", id);
        var facts = visits.facts(id, today, reader);
        return database.find(select, row -> view(row, facts, reader)).orElseThrow(ProblemException::absent);
    }

    private static Sql select(String more, Reader reader) {
        return Sql.of("SELECT " + more + " " + COLUMNS + VisitRepository.FACT_COLUMNS)
                .add(VisitRepository.readersPart(reader))
                .add(VisitRepository.TABLES)
                .and(reader.sees("u.path"));
    }

    /** The units of these lines which the reader, sent there, may not inspect. */
    private Set<UUID> recused(List<Line> lines, Reader reader) {
        var units = new HashSet<UUID>();
        lines.stream()
                .filter(line -> line.facts().assigned() && line.unitId() != null)
                .forEach(line -> units.add(line.unitId()));
        return visits.recused(units, reader.caller());
    }

    private static VisitSummary summary(Row row) throws SQLException {
        return new VisitSummary(
                row.uuid("id"),
                row.text("number"),
                VisitState.valueOf(row.text("state")),
                Notice.valueOf(row.text("notice")),
                Coverage.valueOf(row.text("coverage")),
                row.textOrNull("unit_code"),
                row.textOrNull("unit_name"),
                row.date("window_from"),
                row.date("window_to"),
                row.dateOrNull("started_on"),
                row.texts("inspectors"),
                List.of());
    }

    private VisitView view(Row row, VisitFacts facts, Reader reader) throws SQLException {
        var id = row.uuid("id");
        var state = VisitState.valueOf(row.text("state"));
        var tier = row.textOrNull("tier");
        boolean county = Scope.of(reader.caller()).county();
        return new VisitView(
                id,
                row.text("number"),
                state,
                Notice.valueOf(row.text("notice")),
                Coverage.valueOf(row.text("coverage")),
                row.textOrNull("unit_code"),
                row.textOrNull("unit_name"),
                tier == null || !county ? null : Tier.valueOf(tier),
                row.date("window_from"),
                row.date("window_to"),
                row.texts("inspectors"),
                plans(id),
                row.textOrNull("commitment"),
                county ? row.textOrNull("override") : null,
                row.uuidOrNull("draw_id"),
                row.text("assigned_by"),
                row.date("assigned_on"),
                row.textOrNull("started_by"),
                row.dateOrNull("started_on"),
                row.dateOrNull("completed_on"),
                row.dateOrNull("reported_on") == null
                        ? null
                        : new VisitView.Report(
                                row.text("seen"),
                                row.text("conclusion"),
                                row.text("reported_by"),
                                row.date("reported_on"),
                                evidence.list(id)),
                row.text("policy"),
                VisitStates.allowed(state, facts, reader),
                transitions.history(id),
                row.number("version"));
    }

    private List<VisitView.Served> plans(UUID visit) {
        return database.list(
                Sql.of(
                        "SELECT p.id, p.number, p.title FROM visit_plan s JOIN plan p ON p.id = s.plan_id"
                                + " WHERE s.visit_id = ? ORDER BY p.id",
                        visit),
                row -> new VisitView.Served(row.uuid("id"), row.text("number"), row.text("title")));
    }
}
