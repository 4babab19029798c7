package cn.hengjian.supervision.burden;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.burden.rules.BurdenFacts;
import cn.hengjian.supervision.burden.rules.BurdenRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whether units can take one more visit. Only visits whose unit is known count: to ask this of a unit tells nothing of
 * those that are sealed.
 */
@ApplicationScoped
public class Burdens {

    static final String CAP = "burden.visitsPerUnitMonth";

    /** A visit counts in the month of its start, or while it waits in that of the first day on which it may start. */
    static final String MONTH = "date_trunc('month', coalesce(v.started_on, v.window_from))::date";

    /** What was cancelled before it started burdened nobody. */
    static final String COUNTS = "(v.state <> 'CANCELLED' OR v.started_on IS NOT NULL)";

    /** Any constant will do, as long as nothing else of the service locks with it. */
    private static final int ASSIGNING = 0x4845_4e47;

    private final Database database;

    Burdens(Database database) {
        this.database = database;
    }

    private record Other(
            UUID unitId, String number, UUID id, LocalDate from, LocalDate to, boolean overlaps, boolean inMonth) {

        private static Other of(Row row) throws SQLException {
            return new Other(
                    row.uuid("unit_id"),
                    row.text("number"),
                    row.uuid("id"),
                    row.date("window_from"),
                    row.date("window_to"),
                    row.flag("overlaps"),
                    row.flag("in_month"));
        }

        private String name() {
            return number + " (" + id + ", " + from + " – " + to + ")";
        }
    }

    /** Lets others wait who want to announce a visit at this unit, so that two at once don't both fit under the cap. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID unit) {
        database.list(
                Sql.of("SELECT pg_advisory_xact_lock(?, hashtext(?))::text", ASSIGNING, unit.toString()), row -> true);
    }

    /** Refuses a visit that would be too many, naming those that are in the way and what to do. */
    public void require(UUID unit, LocalDate from, LocalDate to, PolicyPack policy) {
        var others = others(List.of(unit), from, to);
        int cap = policy.integer(CAP);
        if (decide(others, cap) instanceof Ruling.Refused<BurdenRules.Refusal>(var why)) {
            var inTheWay = others.stream()
                    .filter(other -> why == BurdenRules.Refusal.OVERLAP ? other.overlaps() : other.inMonth())
                    .map(Other::name)
                    .collect(Collectors.joining(", "));
            throw BurdenProblem.of(why, inTheWay, cap);
        }
    }

    /** Those of the units that can't take one more visit. */
    public Set<UUID> overburdened(Collection<UUID> units, LocalDate from, LocalDate to, PolicyPack policy) {
        int cap = policy.integer(CAP);
        var full = new HashSet<UUID>();
        others(units, from, to).stream()
                .collect(Collectors.groupingBy(Other::unitId))
                .forEach((unit, others) -> {
                    if (!decide(others, cap).isGranted()) {
                        full.add(unit);
                    }
                });
        return full;
    }

    private static Ruling<BurdenRules.Refusal> decide(List<Other> others, int cap) {
        long overlapping = others.stream().filter(Other::overlaps).count();
        long inMonth = others.stream().filter(Other::inMonth).count();
        return BurdenRules.decide(new BurdenFacts(overlapping, inMonth, cap));
    }

    private List<Other> others(Collection<UUID> units, LocalDate from, LocalDate to) {
        var overlaps = "v.state IN ('ASSIGNED', 'STARTED') AND v.window_from <= ? AND v.window_to >= ?";
        var inMonth = COUNTS + " AND " + MONTH + " = date_trunc('month', ?::date)::date";
        return database.list(
                Sql.of("SELECT v.unit_id, v.number, v.id, v.window_from, v.window_to,")
                        .add(overlaps + " AS overlaps,", to, from)
                        .add(inMonth + " AS in_month", from)
                        .add("FROM visit v WHERE v.unit_id = ANY (?)", units)
                        .and("(" + overlaps + ") OR (" + inMonth + ")", to, from, from)
                        .add("ORDER BY v.id"),
                Other::of);
    }
}
