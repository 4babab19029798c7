package cn.hengjian.assessment.course;

import cn.hengjian.assessment.course.rules.CourseEvent;
import cn.hengjian.assessment.course.rules.Stage;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands whom a rater has not reviewed by the end of the due date to the next in line: the principal of the nearest unit
 * above the rater's own, or the committee where there is none. Many people in one statement, each on the record.
 */
@ApplicationScoped
class RaterForwarding {

    static final int BATCH = 1_000;

    private final Database database;
    private final Policies policies;
    private final Terms terms;
    private final Caller system;

    RaterForwarding(
            Database database,
            Policies policies,
            Terms terms,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.policies = policies;
        this.terms = terms;
        this.system = Caller.system(service);
    }

    /**
     * Forwards the next late ones.
     *
     * @return how many; fewer than {@value #BATCH} means that no more are late
     */
    @Transactional
    int forwardNext() {
        var pack = policies.inForce(Policies.CURRENT, terms.today());
        return database.list(
                        Sql.of(
                                """
                                WITH late AS (
                                    SELECT c.appraisal_id, c.cadre_number, c.rater, c.rater_due FROM course c
                                    WHERE c.stage = 'SELF_SUMMARY' AND c.rater_due < ?
                                    ORDER BY c.rater_due, c.appraisal_id LIMIT ? FOR UPDATE SKIP LOCKED
                                ), next AS (
                                    SELECT late.*, above.number FROM late
                                    LEFT JOIN cadre r ON r.number = late.rater LEFT JOIN unit ru ON ru.id = r.unit_id
                                    LEFT JOIN LATERAL (
                                        SELECT k.number FROM cadre k JOIN post o ON o.id = k.post_id AND o.principal
                                        JOIN unit hu ON hu.id = k.unit_id
                                        WHERE hu.path @> ru.path AND hu.path <> ru.path AND k.number <> late.cadre_number
                                            AND k.status IS DISTINCT FROM 'EXITED'
                                        ORDER BY nlevel(hu.path) DESC, k.number LIMIT 1) above ON true
                                ), moved AS (
                                    UPDATE course c SET rater = next.number, version = c.version + 1,
                                        rater_due = CASE WHEN next.number IS NOT NULL THEN ?::date END
                                    FROM next WHERE c.appraisal_id = next.appraisal_id
                                ), logged AS (
                                    INSERT INTO transition
                                        (machine, subject_id, event, from_state, to_state, actor, at, reason, rules)
                                    SELECT ?, appraisal_id, ?, ?, ?, ?, ?, rater || ' (' || rater_due || ') → '
                                        || coalesce(number, 'assessment-committee'), ?
                                    FROM next
                                )
                                SELECT appraisal_id FROM next""",
                                terms.today(),
                                BATCH,
                                terms.dueFromToday(CoursePolicy.of(pack).reviewWithin()),
                                CourseStates.MACHINE.id(),
                                CourseEvent.FORWARD,
                                Stage.SELF_SUMMARY,
                                Stage.SELF_SUMMARY,
                                system.username(),
                                terms.now(),
                                List.of(CourseStates.MACHINE.id(), "CSL-37", pack.reference())),
                        row -> row.uuid("appraisal_id"))
                .size();
    }
}
