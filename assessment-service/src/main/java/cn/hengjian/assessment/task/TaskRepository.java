package cn.hengjian.assessment.task;

import cn.hengjian.assessment.task.rules.TaskState;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps tasks. Whoever takes a step holds the task meanwhile. */
@ApplicationScoped
class TaskRepository {

    private final Database database;

    TaskRepository(Database database) {
        this.database = database;
    }

    /** The offices see all tasks, a unit's leader those of his or her units, a cadre his or her own. */
    static Sql reading(Caller caller) {
        return Scope.of(caller).predicate("u.path", "t.cadre_number");
    }

    Task lock(UUID id, Caller caller) {
        return database.find(
                        Sql.of(Task.SELECT)
                                .and("t.id = ?", id)
                                .and(reading(caller))
                                .add("FOR UPDATE OF t"),
                        Task::of)
                .orElseThrow(ProblemException::absent);
    }

    /** Every task of a work, whoever sees it. */
    List<Task> lockAll(UUID work) {
        return database.list(
                Sql.of(Task.SELECT).and("t.work_id = ?", work).add("ORDER BY t.group_code, t.id FOR UPDATE OF t"),
                Task::of);
    }

    /** Moves a task; the assignments are constant text. */
    void move(UUID id, TaskState to, String assignments, @Nullable Object... arguments) {
        database.update(Sql.of("UPDATE task SET state = ?, version = version + 1", to)
                .add(assignments, arguments)
                .add("WHERE id = ?", id));
    }

    void keep(UUID id, UUID task, GiveEvidence command, String by, LocalDate on) {
        database.update(Sql.of(
                "INSERT INTO task_evidence (id, task_id, reference, note, achieved, given_by, given_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                task,
                command.reference(),
                command.note(),
                command.achieved(),
                by,
                on));
    }
}
