package cn.hengjian.assessment.special;

import cn.hengjian.assessment.special.rules.SpecialEvent;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Notes which special appraisals have missed a deadline, each once a deadline, and tells others. */
@ApplicationScoped
class SpecialOverdue {

    static final int BATCH = 1_000;

    static final String TOPIC = "assessment.special.v1";
    static final String TYPE = "cn.hengjian.assessment.special.overdue.v1";

    private final Database database;
    private final Outbox outbox;
    private final Terms terms;
    private final Caller system;
    private final String root;

    SpecialOverdue(
            Database database,
            Outbox outbox,
            Terms terms,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.database = database;
        this.outbox = outbox;
        this.terms = terms;
        this.system = Caller.system(service);
        this.root = root;
    }

    /**
     * Notes the next ones.
     *
     * @return how many; fewer than {@value #BATCH} means that no more are overdue
     */
    @Transactional
    int noteNext() {
        var noted = note();
        if (!noted.isEmpty()) {
            outbox.appendStates(TOPIC, TYPE, Sql.of("""
                            SELECT s.id::text, jsonb_build_object('specialId', s.id, 'unitId', s.unit_id,
                                'unitCode', s.unit_code, 'state', s.state,
                                'deadline', CASE WHEN s.state = 'EVENT' THEN 'OPEN' ELSE 'CLOSE' END, 'due', s.next_due,
                                'explanation', ? || '/special-appraisals/' || s.id || '/clocks')
                            FROM special_appraisal s WHERE s.id = ANY (?) ORDER BY s.id""", root, noted));
        }
        return noted.size();
    }

    private List<UUID> note() {
        return database.list(
                Sql.of(
                        """
                        WITH late AS (
                            SELECT s.*, CASE WHEN s.state = 'EVENT' THEN 'OPEN' ELSE 'CLOSE' END AS missed
                            FROM special_appraisal s WHERE s.next_due < ?
                                AND NOT overdue @> ARRAY[CASE WHEN s.state = 'EVENT' THEN 'OPEN' ELSE 'CLOSE' END]
                            ORDER BY s.next_due, s.id LIMIT ? FOR UPDATE SKIP LOCKED
                        ), marked AS (
                            UPDATE special_appraisal s SET overdue = s.overdue || late.missed, version = s.version + 1
                            FROM late WHERE s.id = late.id
                        ), logged AS (
                            INSERT INTO transition (machine, subject_id, event, from_state, to_state, actor, at, reason, rules)
                            SELECT ?, id, ?, state, state, ?, ?, missed || ' ' || next_due,
                                ARRAY['SM-10', 'M22', policy_pack || '/' || policy_version] FROM late
                        )
                        SELECT id FROM late""",
                        terms.today(),
                        BATCH,
                        SpecialStates.MACHINE.id(),
                        SpecialEvent.OVERDUE,
                        system.username(),
                        terms.now()),
                row -> row.uuid("id"));
    }
}
