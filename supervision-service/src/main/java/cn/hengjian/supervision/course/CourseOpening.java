package cn.hengjian.supervision.course;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.course.rules.CourseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Opens the courses of all units of a campaign at once, and ends them at once with a campaign that is cancelled. */
@ApplicationScoped
public class CourseOpening {

    private final Database database;
    private final Clock clock;

    CourseOpening(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens a course for each unit that the campaign's conditions fit today, at its first stage.
     *
     * @param rules mechanism and pack, as the log names them
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long open(UUID campaign, List<String> rules, Caller caller) {
        return database.require(
                Sql.of("""
                WITH opened AS (
                    INSERT INTO campaign_course (id, version, campaign_id, unit_id, state, gate, due, own_due, returns)
                    SELECT uuidv7(), 0, s.campaign_id, cu.unit_id, s.stage, 'OPEN', s.due, false, 0
                    FROM campaign_stage s JOIN campaign_unit cu ON cu.campaign_id = s.campaign_id
                    WHERE s.campaign_id = ? AND s.ordinal = 1
                    RETURNING id, state
                ), logged AS (
                    INSERT INTO transition (machine, subject_id, event, to_state, actor, at, rules)
                    SELECT ?, id, 'CREATE', state, ?, ?, ?::text[] FROM opened
                )
                SELECT count(*) AS courses FROM opened""", campaign, CourseStates.MACHINE.id(), caller.username(), clock.instant(), rules),
                row -> row.number("courses"));
    }

    /** Ends every course of a campaign that should never have been. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(UUID campaign, String reason, List<String> rules, Caller system) {
        database.update(Sql.of(
                """
                WITH running AS (
                    SELECT id, state FROM campaign_course WHERE campaign_id = ? AND state <> 'CANCELLED' FOR UPDATE
                ), cancelled AS (
                    UPDATE campaign_course c
                    SET state = 'CANCELLED', gate = NULL, due = NULL, own_due = false, version = version + 1
                    FROM running r WHERE c.id = r.id
                )
                INSERT INTO transition (machine, subject_id, event, from_state, to_state, actor, at, reason, rules)
                SELECT ?, id, ?, state, 'CANCELLED', ?, ?, ?, ?::text[] FROM running""",
                campaign,
                CourseStates.MACHINE.id(),
                CourseEvent.CANCEL,
                system.username(),
                clock.instant(),
                reason,
                rules));
    }
}
