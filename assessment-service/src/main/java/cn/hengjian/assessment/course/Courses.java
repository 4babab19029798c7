package cn.hengjian.assessment.course;

import cn.hengjian.assessment.course.rules.Stage;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Begins SM-8 for everybody whom the opening of a run has given an appraisal. */
@ApplicationScoped
public class Courses {

    private final Database database;
    private final CourseRuns runs;
    private final Terms terms;

    Courses(Database database, CourseRuns runs, Terms terms) {
        this.database = database;
        this.runs = runs;
        this.terms = terms;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(UUID id, Caller caller) {
        var run = runs.hold(id);
        database.update(Sql.of(
                """
                WITH begun AS (
                    INSERT INTO course (appraisal_id, run_id, cadre_number, stage, summary_due)
                    SELECT id, run_id, cadre_number, ?, ? FROM appraisal WHERE run_id = ? RETURNING appraisal_id)
                INSERT INTO transition (machine, subject_id, event, to_state, actor, at, rules)
                SELECT ?, appraisal_id, 'CREATE', ?, ?, ?, ? FROM begun""",
                Stage.OPEN,
                terms.dueFromToday(CoursePolicy.of(run.policy()).summaryWithin()),
                id,
                CourseStates.MACHINE.id(),
                Stage.OPEN,
                caller.username(),
                terms.now(),
                List.of(CourseStates.MACHINE.id(), run.policy().reference())));
    }
}
