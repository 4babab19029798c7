package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.assessment.run.RunView;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyComparison;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what-ifs, each for who asked for it, as its job is. */
@ApplicationScoped
class WhatIfRepository {

    /** Its places beside the scores that it is compared with. */
    static final String PLACES = " FROM what_if_place w JOIN score s ON s.appraisal_id = w.appraisal_id"
            + " JOIN appraisal a ON a.id = w.appraisal_id" + CourseScope.OF_APPRAISAL;

    private final Database database;
    private final SchemeLayouts layouts;
    private final Policies policies;
    private final PolicyComparison comparison;

    WhatIfRepository(Database database, SchemeLayouts layouts, Policies policies, PolicyComparison comparison) {
        this.database = database;
        this.layouts = layouts;
        this.policies = policies;
        this.comparison = comparison;
    }

    /**
     * A what-if as it was asked for.
     *
     * @param recomputed whether the scores that it is compared with are no longer there
     * @param changed whether scoring again would see other inputs
     */
    record Kept(
            UUID id,
            UUID run,
            UUID computation,
            @Nullable UUID review,
            String pack,
            int version,
            String runPack,
            int runVersion,
            Instant computedAt,
            boolean recomputed,
            boolean changed) {}

    /** What it was asked under, whole by what its run was opened under. */
    PolicyPack policy(Kept kept) {
        return comparison.asked(
                policies.version(kept.runPack(), kept.runVersion()), kept.pack() + "/" + kept.version());
    }

    Kept require(UUID id, Caller caller) {
        return database.find(
                        Sql.of("""
                                SELECT w.*, r.policy_pack AS run_pack, r.policy_version AS run_version, w.inputs <> r.inputs OR EXISTS (
                                        SELECT FROM what_if_scheme ws LEFT JOIN scheme s ON s.id = ws.scheme_id
                                        WHERE ws.what_if_id = w.id AND s.state IS DISTINCT FROM 'PUBLISHED'
                                            AND s.version IS DISTINCT FROM ws.scheme_version) AS changed,
                                    w.computation_id <> (SELECT k.id FROM computation k WHERE k.run_id = w.run_id
                                        ORDER BY k.computed_at DESC LIMIT 1) AS recomputed
                                FROM what_if w JOIN run r ON r.id = w.run_id
                                WHERE w.id = ? AND w.asked_by = ?""", id, caller.subject()),
                        row -> new Kept(
                                row.uuid("id"),
                                row.uuid("run_id"),
                                row.uuid("computation_id"),
                                row.uuidOrNull("review_id"),
                                row.text("policy_pack"),
                                row.integer("policy_version"),
                                row.text("run_pack"),
                                row.integer("run_version"),
                                row.instant("computed_at"),
                                row.flag("recomputed"),
                                row.flag("changed")))
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.NOT_FOUND,
                        new Text("没有这次试算，或已过期", "There is no such what-if of yours, or it has expired")));
    }

    /** One whose comparison still holds. */
    Kept requireComparable(UUID id, Caller caller) {
        var kept = require(id, caller);
        if (kept.recomputed()) {
            throw outdated();
        }
        return kept;
    }

    static ProblemException outdated() {
        return new ProblemException(WhatIfProblem.OUTDATED, new Text("请重新试算", "Ask anew"));
    }

    Map<UUID, Yardstick> yardsticks(UUID whatIf) {
        var inPlace = new HashMap<UUID, UUID>();
        database.each(
                Sql.of("SELECT own_id, scheme_id FROM what_if_scheme WHERE what_if_id = ?", whatIf),
                row -> inPlace.put(row.uuid("own_id"), row.uuid("scheme_id")));
        var ids = new ArrayList<>(inPlace.keySet());
        ids.addAll(inPlace.values());
        var all = layouts.of(ids);
        var yardsticks = new HashMap<UUID, Yardstick>();
        inPlace.forEach((own, other) -> {
            var layout = all.get(own);
            var replacing = all.get(other);
            if (layout != null && replacing != null) {
                yardsticks.put(own, own.equals(other) ? Yardstick.own(layout) : Yardstick.inPlaceOf(layout, replacing));
            }
        });
        return yardsticks;
    }

    WhatIfView view(UUID id, Caller caller) {
        var kept = require(id, caller);
        var schemes = yardsticks(id).values().stream()
                .filter(each -> each.places() != null)
                .map(WhatIfRepository::inPlace)
                .sorted((one, other) -> one.ownCode().compareTo(other.ownCode()))
                .toList();
        return database.require(
                Sql.of(
                                "SELECT count(*)::int AS appraisals, count(w.score)::int AS scored,"
                                        + " (count(*) FILTER (WHERE w.bottom AND NOT s.bottom))::int AS enter,"
                                        + " (count(*) FILTER (WHERE s.bottom AND NOT w.bottom))::int AS leave"
                                        + PLACES + "WHERE w.what_if_id = ?",
                                id)
                        .and(CourseScope.reading(caller)),
                row -> view(row, kept, schemes));
    }

    private static WhatIfView view(Row row, Kept kept, List<WhatIfView.InPlace> schemes) throws SQLException {
        return new WhatIfView(
                kept.id(),
                kept.run(),
                kept.computation(),
                new RunView.PolicyRef(kept.pack(), kept.version()),
                schemes,
                row.integer("appraisals"),
                row.integer("scored"),
                row.integer("enter"),
                row.integer("leave"),
                kept.recomputed() || kept.changed(),
                kept.computedAt());
    }

    private static WhatIfView.InPlace inPlace(Yardstick each) {
        var own = each.own();
        var other = each.layout();
        return new WhatIfView.InPlace(
                own.id(),
                own.code(),
                other.id(),
                other.code(),
                other.name(),
                other.version(),
                each.withoutCounterpart().entrySet().stream()
                        .map(missing -> new WhatIfView.Unmatched(
                                missing.getKey().code(), missing.getKey().name(), missing.getValue()))
                        .toList(),
                each.unused().stream().map(SchemeLayout.Item::code).toList());
    }
}
