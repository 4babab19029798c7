package cn.hengjian.supervision.plan;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.plan.rules.Basis;
import cn.hengjian.supervision.plan.rules.PlanState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Plans as other features need them. */
@ApplicationScoped
public class Plans {

    private final Database database;

    Plans(Database database) {
        this.database = database;
    }

    /**
     * A plan under which inspections go on.
     *
     * @param startsOn first day of its period
     * @param endsOn last day of it
     * @param basis what "mainly" counts
     */
    public record Running(
            UUID id,
            String number,
            LocalDate startsOn,
            LocalDate endsOn,
            Basis basis,
            String policyPack,
            int policyVersion) {}

    /** The plan, which is not concluded until the transaction ends; absent is 404, in another state 409. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Running requireRunning(UUID id) {
        return database.find(
                        Sql.of(
                                "SELECT id, number, state, starts_on, ends_on, basis, policy_pack, policy_version"
                                        + " FROM plan WHERE id = ? FOR SHARE",
                                id),
                        row -> {
                            var state = PlanState.valueOf(row.text("state"));
                            if (state != PlanState.RUNNING) {
                                throw PlanProblem.notRunning(state);
                            }
                            return new Running(
                                    id,
                                    row.text("number"),
                                    row.date("starts_on"),
                                    row.date("ends_on"),
                                    Basis.valueOf(row.text("basis")),
                                    row.text("policy_pack"),
                                    row.integer("policy_version"));
                        })
                .orElseThrow(ProblemException::absent);
    }

    /** The units in force that a plan may go to, as a SELECT of {@code (id, code)}. */
    public static Sql eligible(UUID plan) {
        return Sql.of("""
                SELECT u.id, u.code FROM plan_unit x JOIN unit u ON u.id = x.unit_id
                WHERE x.plan_id = ? AND u.abolished_on IS NULL
                UNION ALL
                SELECT u.id, u.code FROM plan p LEFT JOIN unit w ON w.id = p.within_unit_id
                JOIN unit u ON (p.within_unit_id IS NULL OR u.path <@ w.path)
                           AND (p.unit_kind IS NULL OR u.kind = p.unit_kind)
                WHERE p.id = ? AND num_nonnulls(p.within_unit_id, p.unit_kind) > 0 AND u.abolished_on IS NULL""", plan, plan);
    }
}
