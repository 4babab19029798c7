package cn.hengjian.supervision.plan;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.plan.rules.Basis;
import cn.hengjian.supervision.plan.rules.MethodPair;
import cn.hengjian.supervision.plan.rules.PlanFacts;
import cn.hengjian.supervision.sight.Reader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Plans as they are changed, and the facts that their guards ask. */
@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<Plan, UUID> {

    /** Whether somebody wrote the plan of {@code p.id}; its argument is the user name. */
    static final String IS_AUTHOR = "EXISTS (SELECT FROM transition t WHERE t.subject_id = p.id"
            + " AND t.event IN ('CREATE', 'CHANGE') AND t.actor = ?) AS is_author";

    private final Database database;

    PlanRepository(Database database) {
        this.database = database;
    }

    /** The plan, locked until the transaction ends, so that of two who act at once the second sees what the first did. */
    Plan lock(UUID id) {
        var plan = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (plan == null) {
            throw ProblemException.absent();
        }
        return plan;
    }

    PlanFacts facts(Plan plan, LocalDate today, Reader reader) {
        boolean isAuthor = database.require(
                Sql.of("SELECT " + IS_AUTHOR, reader.caller().username()).add("FROM plan p WHERE p.id = ?", plan.id()),
                row -> row.flag("is_author"));
        return new PlanFacts(today, plan.startsOn(), plan.endsOn(), isAuthor);
    }

    String nextNumber(LocalDate day) {
        return database.require(
                Sql.of("SELECT next_case_number('PLAN', ?) AS number", day.getYear()), row -> row.text("number"));
    }

    /** Replaces the units that a plan names, and its mix. */
    void keep(UUID plan, Collection<UUID> units, List<ProposePlan.Intended> mix) {
        database.update(Sql.of("DELETE FROM plan_unit WHERE plan_id = ?", plan));
        database.update(Sql.of("INSERT INTO plan_unit (plan_id, unit_id) SELECT ?, unnest(?::uuid[])", plan, units));
        database.update(Sql.of("DELETE FROM plan_mix WHERE plan_id = ?", plan));
        database.update(Sql.of(
                "INSERT INTO plan_mix (plan_id, pair, mainly, other)"
                        + " SELECT ?, * FROM unnest(?::text[], ?::int[], ?::int[])",
                plan,
                mix.stream().map(intended -> intended.pair().name()).toList(),
                mix.stream()
                        .map(intended -> Integer.toString(intended.mainly()))
                        .toList(),
                mix.stream().map(intended -> Integer.toString(intended.other())).toList()));
    }

    /** A plan as somebody would write it now, which a patch is applied to. */
    ProposePlan written(UUID id) {
        return database.find(
                        Sql.of("""
                                SELECT p.title, p.purpose, p.starts_on, p.ends_on, p.basis, w.code AS within, p.unit_kind,
                                       p.campaign_id,
                                       ARRAY(SELECT u.code FROM plan_unit x JOIN unit u ON u.id = x.unit_id
                                             WHERE x.plan_id = p.id ORDER BY u.code) AS units
                                FROM plan p LEFT JOIN unit w ON w.id = p.within_unit_id WHERE p.id = ?""", id),
                        row -> new ProposePlan(
                                row.text("title"),
                                row.text("purpose"),
                                row.date("starts_on"),
                                row.date("ends_on"),
                                Basis.valueOf(row.text("basis")),
                                new ProposePlan.Where(
                                        row.texts("units"), row.textOrNull("within"), row.textOrNull("unit_kind")),
                                mix(id),
                                row.uuidOrNull("campaign_id")))
                .orElseThrow(ProblemException::absent);
    }

    List<ProposePlan.Intended> mix(UUID plan) {
        return database.list(
                Sql.of("SELECT pair, mainly, other FROM plan_mix WHERE plan_id = ? ORDER BY pair", plan),
                row -> new ProposePlan.Intended(
                        MethodPair.valueOf(row.text("pair")), row.integer("mainly"), row.integer("other")));
    }
}
