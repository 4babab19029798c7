package cn.hengjian.assessment.comprehensive;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.comprehensive.rules.ComprehensiveEvent;
import cn.hengjian.assessment.comprehensive.rules.ComprehensiveRules;
import cn.hengjian.assessment.comprehensive.rules.ComprehensiveState;
import cn.hengjian.assessment.terms.DecisionView;
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
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads comprehensive appraisals, each reader as far as he or she may see. */
@ApplicationScoped
class ComprehensiveViewRepository {

    private final Database database;
    private final MaterialRepository material;
    private final Pages pages;
    private final Transitions transitions;
    private final Terms terms;

    ComprehensiveViewRepository(
            Database database, MaterialRepository material, Pages pages, Transitions transitions, Terms terms) {
        this.database = database;
        this.material = material;
        this.pages = pages;
        this.transitions = transitions;
        this.terms = terms;
    }

    Page<ComprehensiveSummary> page(
            @Nullable String cadre,
            @Nullable ComprehensiveState state,
            @Nullable Boolean overdue,
            PageRequest request,
            Caller caller) {
        var select = Sql.of(Comprehensive.SELECT)
                .andIfPresent("k.cadre_number = ?", cadre)
                .andIfPresent("k.state = ?", state)
                .and(ComprehensiveRepository.reading(caller));
        if (overdue != null) {
            select.and("coalesce(k.next_due < ?, false) = ?", terms.today(), overdue);
        }
        return pages.page(select, Keyset.descending("k.opened_on", "k.id"), request, this::summary);
    }

    ComprehensiveView require(UUID id, Caller caller) {
        return database.find(
                        Sql.of(Comprehensive.SELECT).and("k.id = ?", id).and(ComprehensiveRepository.reading(caller)),
                        row -> view(row, caller))
                .orElseThrow(ProblemException::absent);
    }

    private boolean isOverdue(@Nullable LocalDate due) {
        return due != null && due.isBefore(terms.today());
    }

    private ComprehensiveSummary summary(Row row) throws SQLException {
        var due = row.dateOrNull("next_due");
        return new ComprehensiveSummary(
                row.uuid("id"),
                Occasion.valueOf(row.text("occasion")),
                row.text("document"),
                row.date("from_on"),
                row.date("to_on"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                ComprehensiveState.valueOf(row.text("state")),
                due,
                isOverdue(due));
    }

    private ComprehensiveView view(Row row, Caller caller) throws SQLException {
        var appraisal = Comprehensive.of(row);
        var grade = row.textOrNull("grade");
        return new ComprehensiveView(
                appraisal.id(),
                appraisal.occasion(),
                row.text("document"),
                appraisal.from(),
                appraisal.to(),
                appraisal.number(),
                row.text("cadre_name"),
                appraisal.unitCode(),
                appraisal.state(),
                row.date("opened_on"),
                row.date("material_due"),
                row.date("close_due"),
                isOverdue(row.dateOrNull("next_due")),
                row.dateOrNull("drawn_on"),
                material.pieces(appraisal.id()),
                material.gaps(appraisal.id()),
                row.textOrNull("gap_reason"),
                grade == null ? null : Grade.valueOf(grade),
                row.textOrNull("finding"),
                DecisionView.of(row),
                row.textOrNull("feedback"),
                row.dateOrNull("told_on"),
                appraisal.answerDue(),
                appraisal.answered() ? row.flag("agrees") : null,
                row.textOrNull("answer"),
                row.dateOrNull("closed_on"),
                appraisal.pack(),
                appraisal.packVersion(),
                transitions.history(appraisal.id()),
                row.number("version"),
                // What an evaluation or a decision says is not known yet.
                ComprehensiveStates.MACHINE.allowed(
                        appraisal.state(),
                        caller,
                        event -> ComprehensiveRules.decide(
                                event,
                                appraisal
                                        .facts(terms.today(), caller)
                                        .with(
                                                event == ComprehensiveEvent.EVALUATE,
                                                event == ComprehensiveEvent.DECIDE))));
    }
}
