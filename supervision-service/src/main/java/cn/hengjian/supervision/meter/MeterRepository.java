package cn.hengjian.supervision.meter;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.plan.rules.Basis;
import cn.hengjian.supervision.plan.rules.MethodPair;
import cn.hengjian.supervision.plan.rules.PairShare;
import cn.hengjian.supervision.plan.rules.PlanState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts what has been done under a plan. */
@ApplicationScoped
class MeterRepository {

    /**
     * Both sides of each pair. Visits count in P1, P2 and P5, activities in P3 and P4; what was cancelled counts nowhere.
     * The tier of a sealed visit is not in its column, and neither praise nor help is what an ordinary unit gets.
     */
    private static final String SIDES = """
            WITH served AS (
                SELECT v.id, v.notice, v.coverage, v.tier,
                       (SELECT coalesce(sum(a.minutes), 0) FROM visit_activity a WHERE a.visit_id = v.id) AS minutes
                FROM visit_plan s JOIN visit v ON v.id = s.visit_id
                WHERE s.plan_id = ? AND v.state <> 'CANCELLED'
            ), done AS (
                SELECT a.kind, a.minutes FROM served s JOIN visit_activity a ON a.visit_id = s.id
            ), counted (pair, is_mainly, minutes) AS (
                SELECT 'P1', notice = 'UNANNOUNCED', minutes FROM served
                UNION ALL SELECT 'P2', coverage = 'SPOT', minutes FROM served
                UNION ALL SELECT 'P3', kind = 'VISITING_PEOPLE', minutes FROM done
                          WHERE kind IN ('VISITING_PEOPLE', 'HEARING_REPORT')
                UNION ALL SELECT 'P4', kind = 'ON_SITE', minutes FROM done WHERE kind IN ('ON_SITE', 'PAPERS')
                UNION ALL SELECT 'P5', tier = 'BACKWARD', minutes FROM served WHERE tier IN ('BACKWARD', 'ADVANCED')
            )
            SELECT pair, is_mainly, count(*) AS actions, sum(minutes)::bigint AS minutes
            FROM counted GROUP BY pair, is_mainly""";

    private final Database database;
    private final Terms terms;

    MeterRepository(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    private record Measured(UUID id, String number, PlanState state, Basis basis, String pack, int version) {

        private static Measured of(Row row) throws SQLException {
            return new Measured(
                    row.uuid("id"),
                    row.text("number"),
                    PlanState.valueOf(row.text("state")),
                    Basis.valueOf(row.text("basis")),
                    row.text("policy_pack"),
                    row.integer("policy_version"));
        }
    }

    private record Tally(long actions, long minutes) {

        private static final Tally NONE = new Tally(0, 0);

        private long by(Basis basis) {
            return switch (basis) {
                case ACTIONS -> actions;
                case HOURS -> minutes;
            };
        }

        private MeterView.Side side(Text name, Reader reader) {
            return new MeterView.Side(reader.read(name), actions, minutes);
        }
    }

    private record Side(MethodPair pair, boolean isMainly) {}

    MeterView require(UUID planId, Reader reader) {
        var plan = database.find(
                        Sql.of(
                                "SELECT id, number, state, basis, policy_pack, policy_version FROM plan WHERE id = ?",
                                planId),
                        Measured::of)
                .orElseThrow(ProblemException::absent);
        var share = PairShare.parse(terms.version(plan.pack(), plan.version()).text("inspection.pairShare"));
        var sides = sides(planId);
        return new MeterView(
                plan.id(),
                plan.number(),
                plan.state(),
                plan.basis(),
                share.numerator() + "/" + share.denominator(),
                pairs(sides, share, plan.basis(), reader),
                plan.pack() + "/" + plan.version());
    }

    private Map<Side, Tally> sides(UUID plan) {
        var sides = new HashMap<Side, Tally>();
        database.each(
                Sql.of(SIDES, plan),
                row -> sides.put(
                        new Side(MethodPair.valueOf(row.text("pair")), row.flag("is_mainly")),
                        new Tally(row.number("actions"), row.number("minutes"))));
        return sides;
    }

    private static List<MeterView.Pair> pairs(Map<Side, Tally> sides, PairShare share, Basis basis, Reader reader) {
        return Arrays.stream(MethodPair.values())
                .map(pair -> {
                    var mainly = sides.getOrDefault(new Side(pair, true), Tally.NONE);
                    var other = sides.getOrDefault(new Side(pair, false), Tally.NONE);
                    long much = mainly.by(basis);
                    long rest = other.by(basis);
                    return new MeterView.Pair(
                            pair,
                            mainly.side(pair.mainly(), reader),
                            other.side(pair.other(), reader),
                            much + "/" + Math.addExact(much, rest),
                            share.prevails(much, rest),
                            reader.read(share.rule(pair, much, rest)));
                })
                .toList();
    }
}
