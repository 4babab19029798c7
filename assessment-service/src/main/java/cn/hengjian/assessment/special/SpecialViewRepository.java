package cn.hengjian.assessment.special;

import cn.hengjian.assessment.special.rules.SpecialEvent;
import cn.hengjian.assessment.special.rules.SpecialFacts;
import cn.hengjian.assessment.special.rules.SpecialRules;
import cn.hengjian.assessment.special.rules.SpecialState;
import cn.hengjian.assessment.stage.rules.StageGrade;
import cn.hengjian.assessment.terms.DecisionView;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.platform.workflow.Transitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads special appraisals, each reader as far as he or she may see. */
@ApplicationScoped
class SpecialViewRepository {

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;
    private final Policies policies;
    private final Terms terms;

    SpecialViewRepository(Database database, Pages pages, Transitions transitions, Policies policies, Terms terms) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
        this.policies = policies;
        this.terms = terms;
    }

    Page<SpecialSummary> page(
            @Nullable String unit,
            @Nullable String cadre,
            @Nullable SpecialState state,
            PageRequest request,
            Caller caller) {
        return pages.page(
                Sql.of(Special.SELECT)
                        .andIfPresent("u.path <@ ANY (ARRAY(SELECT f.path FROM unit f WHERE f.code = ?))", unit)
                        .andIfPresent("s.cadre_number = ?", cadre)
                        .andIfPresent("s.state = ?", state)
                        .and(SpecialRepository.reading(caller)),
                Keyset.descending("s.id"),
                request,
                this::summary);
    }

    /** Those whose deadline runs, the next first; on request only what is overdue, or what one is to be reminded of. */
    Page<SpecialSummary> agenda(
            @Nullable Boolean overdue, @Nullable Boolean warned, PageRequest request, Caller caller) {
        var select = Sql.of(Special.SELECT).and("s.next_due IS NOT NULL").and(SpecialRepository.reading(caller));
        if (overdue != null) {
            select.and("(s.next_due < ?) = ?", terms.today(), overdue);
        }
        if (warned != null) {
            select.and("(s.next_warning <= ?) = ?", terms.today(), warned);
        }
        return pages.page(select, Keyset.ascending("s.next_due", "s.id"), request, this::summary);
    }

    SpecialView require(UUID id, Caller caller) {
        return database.find(
                        Sql.of(Special.SELECT).and("s.id = ?", id).and(SpecialRepository.reading(caller)),
                        row -> view(row, caller))
                .orElseThrow(ProblemException::absent);
    }

    List<ClockView> clocks(UUID id, Caller caller, Locale locale) {
        return database.find(Sql.of(Special.SELECT).and("s.id = ?", id).and(SpecialRepository.reading(caller)), row -> {
                    var special = Special.of(row);
                    var policy = SpecialPolicy.of(policies.version(special.pack(), special.packVersion()));
                    return List.of(
                            clock(row, "OPEN", policy.openWithin(), "opened_on", policy, locale),
                            clock(row, "CLOSE", policy.closeWithin(), "told_on", policy, locale));
                })
                .orElseThrow(ProblemException::absent);
    }

    /** The deadline as it was stored; the steps as the calendar has them today. */
    private ClockView clock(Row row, String name, LegalPeriod period, String done, SpecialPolicy policy, Locale locale)
            throws SQLException {
        var prefix = name.toLowerCase(Locale.ROOT);
        var start = row.date("known_on");
        var due = row.date(prefix + "_due");
        var doneOn = row.dateOrNull(done);
        boolean cancelled = SpecialState.CANCELLED.name().equals(row.text("state"));
        return new ClockView(
                name,
                start,
                period.toString(),
                due,
                row.date(prefix + "_warning"),
                doneOn,
                doneOn == null ? !cancelled && due.isBefore(terms.today()) : doneOn.isAfter(due),
                terms.deadline(start, period, policy.warnWorkingDays()).explanation().stream()
                        .map(step -> step.text().in(locale))
                        .toList());
    }

    private boolean isOverdue(@Nullable LocalDate due) {
        return due != null && due.isBefore(terms.today());
    }

    private SpecialSummary summary(Row row) throws SQLException {
        var due = row.dateOrNull("next_due");
        return new SpecialSummary(
                row.uuid("id"),
                row.text("title"),
                row.text("document"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.date("known_on"),
                SpecialState.valueOf(row.text("state")),
                row.dateOrNull("next_warning"),
                due,
                isOverdue(due));
    }

    private SpecialView view(Row row, Caller caller) throws SQLException {
        var special = Special.of(row);
        boolean hidden = special.isOf(caller) && row.dateOrNull("told_on") == null;
        var grade = hidden ? null : row.textOrNull("grade");
        return new SpecialView(
                special.id(),
                row.text("title"),
                row.text("matter"),
                row.text("document"),
                special.occurredOn(),
                row.date("known_on"),
                special.number(),
                row.text("cadre_name"),
                row.text("unit_code"),
                special.state(),
                row.date("open_due"),
                row.date("close_due"),
                isOverdue(row.dateOrNull("next_due")),
                row.dateOrNull("opened_on"),
                special.hearDue(),
                row.textOrNull("statement"),
                grade == null ? null : StageGrade.valueOf(grade),
                hidden ? null : row.textOrNull("finding"),
                hidden ? null : DecisionView.of(row),
                row.textOrNull("feedback"),
                row.dateOrNull("told_on"),
                row.uuidOrNull("appraisal_id"),
                special.pack(),
                special.packVersion(),
                transitions.history(special.id()),
                row.number("version"),
                SpecialStates.MACHINE.allowed(
                        special.state(), caller, event -> SpecialRules.decide(event, facts(special, event, caller))));
    }

    /** A decision that enough agree to: what it says is not known yet. */
    private SpecialFacts facts(Special special, SpecialEvent event, Caller caller) {
        return special.facts(terms.today(), caller).with(event == SpecialEvent.DECIDE, event == SpecialEvent.LINK);
    }
}
