package cn.hengjian.assessment.task;

import cn.hengjian.assessment.task.rules.TaskFacts;
import cn.hengjian.assessment.task.rules.TaskState;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Row;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A task, as steps read it.
 *
 * @param setBy account that set it
 * @param objected an objection is open
 * @param proven something shows what is achieved
 * @param othersAssessed so is every other task of the work
 */
record Task(
        UUID id,
        UUID work,
        String number,
        String group,
        String setBy,
        TaskState state,
        BigDecimal target,
        LocalDate deadline,
        LocalDate objectionDue,
        boolean objected,
        boolean proven,
        boolean othersAssessed,
        BigDecimal score,
        String pack,
        int packVersion) {

    static final String SELECT = """
            SELECT t.*, w.title, w.standard, w.set_by, w.policy_pack, w.policy_version,
                EXISTS (SELECT FROM task_evidence e WHERE e.task_id = t.id) AS proven,
                NOT EXISTS (SELECT FROM task o WHERE o.work_id = t.work_id AND o.id <> t.id
                    AND o.state NOT IN ('ASSESSED', 'RANKED')) AS others_assessed
            FROM task t JOIN key_work w ON w.id = t.work_id JOIN unit u ON u.id = t.unit_id
            WHERE true""";

    static Task of(Row row) throws SQLException {
        var score = row.decimalOrNull("score");
        return new Task(
                row.uuid("id"),
                row.uuid("work_id"),
                row.text("cadre_number"),
                row.text("group_code"),
                row.text("set_by"),
                TaskState.valueOf(row.text("state")),
                row.decimal("target"),
                row.date("deadline"),
                row.date("objection_due"),
                row.textOrNull("objection") != null && row.textOrNull("objection_answer") == null,
                row.flag("proven"),
                row.flag("others_assessed"),
                score == null ? BigDecimal.ZERO : score,
                row.text("policy_pack"),
                row.integer("policy_version"));
    }

    /** What the guards ask; what an assessment says comes with it. */
    TaskFacts facts(LocalDate today, Caller caller) {
        return new TaskFacts(
                today,
                number.equals(caller.cadre()),
                setBy.equals(caller.username()),
                objectionDue,
                objected,
                deadline,
                false,
                false,
                othersAssessed);
    }

    /** Scores are personal. */
    @Override
    public String toString() {
        return "Task[id=" + id + ", state=" + state + "]";
    }
}
