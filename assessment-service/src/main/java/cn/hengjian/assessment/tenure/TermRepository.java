package cn.hengjian.assessment.tenure;

import cn.hengjian.assessment.goal.Goals;
import cn.hengjian.assessment.tenure.rules.TermState;
import cn.hengjian.platform.policy.PolicyPack;
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

/** Keeps appraisals of terms. Whoever takes a step holds the appraisal meanwhile. */
@ApplicationScoped
class TermRepository {

    private final Database database;

    TermRepository(Database database) {
        this.database = database;
    }

    /** The offices see all, a unit's leader those of his units, a cadre his or her own. */
    static Sql reading(Caller caller) {
        return Scope.of(caller).predicate("u.path", "t.cadre_number");
    }

    /**
     * Keeps the appraisal of who is accountable for a plan.
     *
     * @return whether the roster has that person and the unit
     */
    boolean keep(UUID id, Goals.Signed plan, LocalDate reportDue, PolicyPack pack) {
        return database.update(Sql.of(
                        """
                        INSERT INTO term_appraisal (id, plan_id, cadre_id, cadre_number, cadre_name, unit_id, unit_code,
                            from_on, ends_on, state, report_due, policy_pack, policy_version)
                        SELECT ?, ?, c.id, c.number, c.name, u.id, u.code, ?, ?, ?, ?, ?, ?
                        FROM cadre c JOIN unit u ON u.id = ? WHERE c.number = ? ORDER BY c.version DESC, c.id LIMIT 1""",
                        id,
                        plan.plan(),
                        plan.from(),
                        plan.to(),
                        TermState.GOALS_SIGNED,
                        reportDue,
                        pack.pack(),
                        pack.version(),
                        plan.unit(),
                        plan.head()))
                == 1;
    }

    TermAppraisal lock(UUID id, Caller caller) {
        return database.find(
                        Sql.of(TermAppraisal.SELECT)
                                .and("t.id = ?", id)
                                .and(reading(caller))
                                .add("FOR UPDATE OF t"),
                        TermAppraisal::of)
                .orElseThrow(ProblemException::absent);
    }

    /** Adds every annual appraisal of the term that has been filed. */
    void addAnnuals(TermAppraisal term) {
        database.update(Sql.of(
                """
                INSERT INTO term_annual (term_id, year, appraisal_id)
                SELECT ?, r.year, a.id FROM appraisal a JOIN run r ON r.id = a.run_id JOIN course c ON c.appraisal_id = a.id
                WHERE a.cadre_number = ? AND r.kind = 'ANNUAL' AND c.stage = 'FILED' AND r.year BETWEEN ? AND ?
                ON CONFLICT DO NOTHING""",
                term.id(),
                term.number(),
                term.from().getYear(),
                term.endsOn().getYear()));
    }

    /** Annual appraisals of years after an early end are none of the term. */
    void dropAnnualsAfter(UUID id, int year) {
        database.update(Sql.of("DELETE FROM term_annual WHERE term_id = ? AND year > ?", id, year));
    }

    /** Keeps what goals came to; the column is constant text. */
    void keepResults(TermAppraisal term, int goalNumber, String column, List<GoalValue> values) {
        database.update(Sql.of(
                "INSERT INTO term_result (term_id, plan_id, goal_number, code, " + column
                        + ") SELECT ?, ?, ?, v.code, v.value FROM unnest(?::text[], ?::text[]::numeric[]) AS v (code, value)"
                        + " ON CONFLICT (term_id, code) DO UPDATE SET " + column + " = excluded." + column,
                term.id(),
                term.plan(),
                goalNumber,
                values.stream().map(GoalValue::code).toList(),
                values.stream().map(value -> value.achieved().toPlainString()).toList()));
    }

    /** Moves an appraisal; the assignments are constant text. */
    void move(UUID id, TermState to, String assignments, @Nullable Object... arguments) {
        database.update(Sql.of("UPDATE term_appraisal SET state = ?, version = version + 1", to)
                .add(assignments, arguments)
                .add("WHERE id = ?", id));
    }
}
