package cn.hengjian.assessment.stage;

import cn.hengjian.assessment.stage.rules.StageGrade;
import cn.hengjian.assessment.stage.rules.StageRules;
import cn.hengjian.assessment.stage.rules.StageState;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
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

/** Reads stage appraisals, each reader as far as he or she may see. */
@ApplicationScoped
class StageViewRepository {

    /** Its argument is the day, twice. */
    private static final String LATE =
            "((s.state = 'OPEN' AND r.report_due < ?) OR (s.state = 'SELF_REPORT' AND r.grade_due < ?))";

    private static final String RUNS = """
            SELECT r.*, c.* FROM stage_run r JOIN unit u ON u.id = r.unit_id
            CROSS JOIN LATERAL (SELECT count(*)::int AS people, count(s.grade)::int AS graded,
                count(s.told_on)::int AS told, count(s.locked_on)::int AS locked,
                (count(*) FILTER (WHERE
            """ + LATE + """
            ))::int AS late, coalesce(sum(s.version), 0)::bigint AS version
                FROM stage_appraisal s WHERE s.run_id = r.id) c WHERE true""";

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;
    private final Terms terms;

    StageViewRepository(Database database, Pages pages, Transitions transitions, Terms terms) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
        this.terms = terms;
    }

    Page<StageRunView> runs(@Nullable String unit, @Nullable Integer year, PageRequest request, Caller caller) {
        return pages.page(
                Sql.of(RUNS, terms.today(), terms.today())
                        .andIfPresent("r.unit_code = ?", unit)
                        .andIfPresent("extract(year FROM r.from_on) = ?", year)
                        .and(readingRuns(caller)),
                Keyset.descending("r.id"),
                request,
                StageViewRepository::run);
    }

    StageRunView requireRun(UUID id, Caller caller) {
        return database.find(
                        Sql.of(RUNS, terms.today(), terms.today())
                                .and("r.id = ?", id)
                                .and(readingRuns(caller)),
                        StageViewRepository::run)
                .orElseThrow(ProblemException::absent);
    }

    /** Those of the county, and those that somebody of one's units is in. */
    private static Sql readingRuns(Caller caller) {
        return Scope.of(caller)
                .predicate("u.path", null)
                .add(
                        "OR EXISTS (SELECT FROM stage_appraisal s JOIN unit u ON u.id = s.unit_id WHERE s.run_id = r.id AND (")
                .add(StageRepository.reading(caller))
                .add("))");
    }

    /** Which appraisals a list holds; what is null doesn't matter. */
    record Filter(
            @Nullable UUID run,
            @Nullable String unit,
            @Nullable String cadre,
            @Nullable String rater,
            @Nullable StageState state,
            @Nullable Boolean late) {}

    Page<StageSummary> page(Filter filter, PageRequest request, Caller caller) {
        var select = Sql.of(StageAppraisal.SELECT)
                .andIfPresent("s.run_id = ?", filter.run())
                .andIfPresent("u.path <@ ANY (ARRAY(SELECT f.path FROM unit f WHERE f.code = ?))", filter.unit())
                .andIfPresent("s.cadre_number = ?", filter.cadre())
                .andIfPresent("s.rater = ?", filter.rater())
                .andIfPresent("s.state = ?", filter.state())
                .and(StageRepository.reading(caller));
        if (filter.late() != null) {
            select.and(LATE + " = ?", terms.today(), terms.today(), filter.late());
        }
        return pages.page(select, Keyset.ascending("s.cadre_number", "s.id"), request, row -> summary(row, caller));
    }

    StageView require(UUID id, Caller caller) {
        return database.find(
                        Sql.of(StageAppraisal.SELECT).and("s.id = ?", id).and(StageRepository.reading(caller)),
                        row -> view(row, caller))
                .orElseThrow(ProblemException::absent);
    }

    private static StageRunView run(Row row) throws SQLException {
        return new StageRunView(
                row.uuid("id"),
                row.text("title"),
                row.text("unit_code"),
                row.date("from_on"),
                row.date("to_on"),
                row.date("report_due"),
                row.date("grade_due"),
                row.text("opened_by"),
                row.date("opened_on"),
                row.text("policy_pack"),
                row.integer("policy_version"),
                row.integer("people"),
                row.integer("graded"),
                row.integer("told"),
                row.integer("locked"),
                row.integer("late"),
                row.number("version"));
    }

    private StageSummary summary(Row row, Caller caller) throws SQLException {
        var appraisal = StageAppraisal.of(row);
        return new StageSummary(
                appraisal.id(),
                appraisal.run(),
                appraisal.number(),
                row.text("cadre_name"),
                appraisal.unitCode(),
                appraisal.from(),
                row.date("to_on"),
                appraisal.state(),
                appraisal.rater(),
                isHidden(appraisal, caller) ? null : grade(row),
                isLate(appraisal, terms.today()));
    }

    private static boolean isLate(StageAppraisal appraisal, LocalDate today) {
        return switch (appraisal.state()) {
            case OPEN -> today.isAfter(appraisal.reportDue());
            case SELF_REPORT -> today.isAfter(appraisal.gradeDue());
            case SUPERVISOR_GRADE, FEEDBACK, LOCKED -> false;
        };
    }

    /** Nobody reads his own grade before he is told, whatever his roles. */
    private static boolean isHidden(StageAppraisal appraisal, Caller caller) {
        return appraisal.isOf(caller) && appraisal.state() == StageState.SUPERVISOR_GRADE;
    }

    private static @Nullable StageGrade grade(Row row) throws SQLException {
        var grade = row.textOrNull("grade");
        return grade == null ? null : StageGrade.valueOf(grade);
    }

    private StageView view(Row row, Caller caller) throws SQLException {
        var appraisal = StageAppraisal.of(row);
        boolean hidden = isHidden(appraisal, caller);
        return new StageView(
                appraisal.id(),
                appraisal.run(),
                row.text("title"),
                appraisal.number(),
                row.text("cadre_name"),
                appraisal.unitCode(),
                appraisal.from(),
                row.date("to_on"),
                appraisal.state(),
                appraisal.reportDue(),
                appraisal.gradeDue(),
                appraisal.rater(),
                row.textOrNull("report"),
                hidden ? null : grade(row),
                hidden ? null : row.textOrNull("comment"),
                hidden ? null : row.textOrNull("graded_by"),
                row.textOrNull("feedback"),
                row.dateOrNull("told_on"),
                appraisal.statementDue(),
                row.textOrNull("statement"),
                row.dateOrNull("locked_on"),
                transitions.history(appraisal.id()),
                row.number("version"),
                StageStates.MACHINE.allowed(
                        appraisal.state(),
                        caller,
                        event -> StageRules.decide(event, appraisal.facts(terms.today(), caller))));
    }
}
