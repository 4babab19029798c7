package cn.hengjian.assessment.tenure;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.assessment.tenure.rules.TermEvent;
import cn.hengjian.assessment.tenure.rules.TermRules;
import cn.hengjian.assessment.tenure.rules.TermState;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads appraisals of terms, each reader as far as he or she may see. */
@ApplicationScoped
class TermViewRepository {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;
    private final Terms terms;

    TermViewRepository(Database database, Pages pages, Transitions transitions, Terms terms) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
        this.terms = terms;
    }

    Page<TermSummary> page(
            @Nullable String unit,
            @Nullable String cadre,
            @Nullable TermState state,
            @Nullable Boolean overdue,
            PageRequest request,
            Caller caller) {
        var select = Sql.of(TermAppraisal.SELECT)
                .andIfPresent("u.path <@ ANY (ARRAY(SELECT f.path FROM unit f WHERE f.code = ?))", unit)
                .andIfPresent("t.cadre_number = ?", cadre)
                .andIfPresent("t.state = ?", state)
                .and(TermRepository.reading(caller));
        if (overdue != null) {
            select.and("(t.state IN ('GOALS_SIGNED', 'ANNUAL') AND t.report_due < ?) = ?", terms.today(), overdue);
        }
        return pages.page(select, Keyset.ascending("t.ends_on", "t.id"), request, this::summary);
    }

    TermView require(UUID id, Caller caller) {
        return database.find(
                        Sql.of(TermAppraisal.SELECT).and("t.id = ?", id).and(TermRepository.reading(caller)),
                        row -> view(row, caller))
                .orElseThrow(ProblemException::absent);
    }

    private TermSummary summary(Row row) throws SQLException {
        var term = TermAppraisal.of(row);
        return new TermSummary(
                term.id(),
                term.plan(),
                row.text("title"),
                term.number(),
                row.text("cadre_name"),
                row.text("unit_code"),
                term.from(),
                term.endsOn(),
                term.state(),
                term.reportDue(),
                term.state().compareTo(TermState.TERM_REPORT) < 0
                        && term.reportDue().isBefore(terms.today()));
    }

    private TermView view(Row row, Caller caller) throws SQLException {
        var term = TermAppraisal.of(row);
        boolean hidden = term.isOf(caller) && term.state() != TermState.CLOSED;
        var goals = goals(term, hidden);
        var grade = hidden ? null : row.textOrNull("grade");
        return new TermView(
                term.id(),
                term.plan(),
                row.text("title"),
                term.number(),
                row.text("cadre_name"),
                row.text("unit_code"),
                term.from(),
                term.endsOn(),
                row.textOrNull("end_reason"),
                term.state(),
                term.reportDue(),
                annuals(term.id()),
                row.textOrNull("report"),
                term.goalNumber(),
                goals,
                grade == null ? null : reached(goals),
                grade == null ? null : Grade.valueOf(grade),
                hidden ? null : row.textOrNull("finding"),
                decision(row),
                row.textOrNull("feedback"),
                row.dateOrNull("closed_on"),
                term.pack(),
                term.packVersion(),
                transitions.history(term.id()),
                row.number("version"),
                // A decision that enough agree to: what it says is not known yet.
                TermStates.MACHINE.allowed(
                        term.state(),
                        caller,
                        event -> TermRules.decide(
                                event, term.facts(terms.today(), caller).deciding(event == TermEvent.CLOSE))));
    }

    private List<TermView.Annual> annuals(UUID term) {
        return database.list(
                Sql.of(
                        "SELECT n.*, coalesce(c.grade, p.mark) AS outcome FROM term_annual n"
                                + " JOIN course c ON c.appraisal_id = n.appraisal_id"
                                + " JOIN participation p ON p.appraisal_id = n.appraisal_id WHERE n.term_id = ? ORDER BY n.year",
                        term),
                row -> new TermView.Annual(row.integer("year"), row.uuid("appraisal_id"), row.textOrNull("outcome")));
    }

    private List<TermView.GoalResult> goals(TermAppraisal term, boolean hidden) {
        return database.list(
                Sql.of(
                        "SELECT g.*, r.reported, r.achieved FROM goal g LEFT JOIN term_result r ON r.term_id = ?"
                                + " AND r.code = g.code WHERE g.plan_id = ? AND g.number = ?::int AND g.level = 'TERM'"
                                + " ORDER BY g.position",
                        term.id(),
                        term.plan(),
                        term.goalNumber()),
                row -> {
                    var target = row.decimalOrNull("target");
                    var achieved = hidden ? null : row.decimalOrNull("achieved");
                    return new TermView.GoalResult(
                            row.text("code"),
                            row.text("objective"),
                            target,
                            row.textOrNull("measure"),
                            row.decimalOrNull("reported"),
                            achieved,
                            percent(achieved, target));
                });
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal achieved, @Nullable BigDecimal target) {
        return achieved == null || target == null
                ? null
                : achieved.multiply(HUNDRED).divide(target, Arithmetic.SHOWN, Arithmetic.ROUNDING);
    }

    private static int reached(List<TermView.GoalResult> goals) {
        return (int) goals.stream()
                .filter(goal -> {
                    var target = goal.target();
                    var achieved = goal.achieved();
                    return target != null && achieved != null && achieved.compareTo(target) >= 0;
                })
                .count();
    }

    private static TermView.@Nullable Decision decision(Row row) throws SQLException {
        var document = row.textOrNull("decision");
        return document == null
                ? null
                : new TermView.Decision(row.integer("due"), row.integer("present"), row.integer("agreed"), document);
    }
}
