package cn.hengjian.supervision.course;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.course.rules.CourseEvent;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Escalates what is late to the accountable heads (M05), many courses in one statement; each passed day once. */
@ApplicationScoped
class LateCourses {

    static final int BATCH = 1_000;

    /** Literals, so that the index of what is owed serves the statement. */
    private static final String LATE = "SELECT id FROM campaign_course WHERE gate IN ('OPEN', 'RETURNED') AND due < ?"
            + " AND escalated IS DISTINCT FROM due";

    private final Database database;
    private final CourseSteps steps;
    private final Terms terms;
    private final Clock clock;
    private final Caller system;

    LateCourses(
            Database database,
            CourseSteps steps,
            Terms terms,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.steps = steps;
        this.terms = terms;
        this.clock = clock;
        this.system = Caller.system(service);
    }

    /**
     * Escalates the next late courses.
     *
     * @return how many; fewer than {@value #BATCH} means that no more are late
     */
    @Transactional
    int escalateNext() {
        return escalate(Sql.of(LATE, terms.today()).add("ORDER BY due, id LIMIT ? FOR UPDATE SKIP LOCKED", BATCH));
    }

    /** Escalates a course if it is late. */
    @Transactional(Transactional.TxType.MANDATORY)
    void escalate(UUID id) {
        escalate(Sql.of(LATE, terms.today()).and("id = ?", id).add("FOR UPDATE"));
    }

    private int escalate(Sql late) {
        var ids = database.list(
                Sql.of("WITH late AS (")
                        .add(late)
                        .add(
                                """
                        ), marked AS (
                            UPDATE campaign_course c SET escalated = c.due, version = c.version + 1
                            FROM late, campaign k WHERE c.id = late.id AND k.id = c.campaign_id
                            RETURNING c.id, c.state, c.due, c.head, k.policy_pack || '/' || k.policy_version AS policy
                        ), kept AS (
                            INSERT INTO campaign_escalation (course_id, due, stage, escalated_on, head)
                            SELECT id, due, state, ?, head FROM marked
                        ), logged AS (
                            INSERT INTO transition (machine, subject_id, event, from_state, to_state, actor, at, rules)
                            SELECT ?, id, ?, state, state, ?, ?, ARRAY['M05', ?, policy] FROM marked
                        )
                        SELECT id FROM marked""",
                                terms.today(),
                                CourseStates.MACHINE.id(),
                                CourseEvent.ESCALATE,
                                system.username(),
                                clock.instant(),
                                CourseSteps.MECHANISM),
                row -> row.uuid("id"));
        if (!ids.isEmpty()) {
            steps.announceOverdue(List.copyOf(ids));
        }
        return ids.size();
    }
}
