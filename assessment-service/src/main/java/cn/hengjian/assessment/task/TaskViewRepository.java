package cn.hengjian.assessment.task;

import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.assessment.task.rules.TaskRules;
import cn.hengjian.assessment.task.rules.TaskState;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads tasks, each reader as far as he or she may see. */
@ApplicationScoped
class TaskViewRepository {

    private static final String OPEN = "t.state IN ('SET', 'ACKNOWLEDGED', 'IN_PROGRESS')";

    /** Its argument is the day. */
    static final String OVERDUE = "(" + OPEN + " AND t.deadline < ?)";

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;
    private final Terms terms;

    TaskViewRepository(Database database, Pages pages, Transitions transitions, Terms terms) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
        this.terms = terms;
    }

    /** Which tasks a list holds; what is null doesn't matter. */
    record Filter(
            @Nullable UUID work,
            @Nullable String unit,
            @Nullable String cadre,
            @Nullable TaskState state,
            @Nullable Boolean overdue) {}

    Page<TaskSummary> page(Filter filter, PageRequest request, Caller caller) {
        var select = Sql.of(Task.SELECT)
                .andIfPresent("t.work_id = ?", filter.work())
                .andIfPresent("u.path <@ ANY (ARRAY(SELECT f.path FROM unit f WHERE f.code = ?))", filter.unit())
                .andIfPresent("t.cadre_number = ?", filter.cadre())
                .andIfPresent("t.state = ?", filter.state())
                .and(TaskRepository.reading(caller));
        if (filter.overdue() != null) {
            select.and(OVERDUE + " = ?", terms.today(), filter.overdue());
        }
        return pages.page(select, Keyset.ascending("t.cadre_number", "t.id"), request, this::summary);
    }

    TaskView require(UUID id, Caller caller) {
        return database.find(
                        Sql.of(Task.SELECT).and("t.id = ?", id).and(TaskRepository.reading(caller)),
                        row -> view(row, caller))
                .orElseThrow(ProblemException::absent);
    }

    private boolean isOverdue(TaskState state, LocalDate deadline) {
        return state.compareTo(TaskState.ASSESSED) < 0 && deadline.isBefore(terms.today());
    }

    private TaskSummary summary(Row row) throws SQLException {
        var state = TaskState.valueOf(row.text("state"));
        var deadline = row.date("deadline");
        return new TaskSummary(
                row.uuid("id"),
                row.uuid("work_id"),
                row.text("title"),
                row.text("unit_code"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("content"),
                row.decimal("target"),
                row.text("measure"),
                deadline,
                isOverdue(state, deadline),
                state,
                shown(row),
                row.integerOrNull("rank"));
    }

    private TaskView view(Row row, Caller caller) throws SQLException {
        var task = Task.of(row);
        var objection = row.textOrNull("objection");
        var groupSize = row.integerOrNull("group_size");
        return new TaskView(
                task.id(),
                task.work(),
                row.text("title"),
                row.text("standard"),
                row.text("unit_code"),
                task.number(),
                row.text("cadre_name"),
                row.text("content"),
                task.target(),
                row.text("measure"),
                task.deadline(),
                isOverdue(task.state(), task.deadline()),
                task.state(),
                task.objectionDue(),
                objection == null
                        ? null
                        : new TaskView.Objection(
                                objection, row.date("objected_on"), row.textOrNull("objection_answer")),
                evidence(task.id()),
                row.decimalOrNull("achieved"),
                row.textOrNull("comment"),
                shown(row),
                task.group(),
                groupSize,
                row.integerOrNull("rank"),
                groupSize == null ? null : row.flag("bottom"),
                transitions.history(task.id()),
                row.number("version"),
                // An assessment that its target and evidence allow: what else it says is not known yet.
                TaskStates.MACHINE.allowed(
                        task.state(),
                        caller,
                        event -> TaskRules.decide(
                                event, task.facts(terms.today(), caller).assessing(task.proven(), false))));
    }

    private List<TaskView.Evidence> evidence(UUID task) {
        return database.list(
                Sql.of("SELECT * FROM task_evidence WHERE task_id = ? ORDER BY id", task),
                row -> new TaskView.Evidence(
                        row.uuid("id"),
                        row.text("reference"),
                        row.text("note"),
                        row.decimal("achieved"),
                        row.date("given_on")));
    }

    private static @Nullable BigDecimal shown(Row row) throws SQLException {
        var score = row.decimalOrNull("score");
        return score == null ? null : Arithmetic.shown(score);
    }
}
