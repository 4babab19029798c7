package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads groups and places of a what-if next to the computed ones. Nobody reads of himself or herself. */
@ApplicationScoped
class WhatIfPlaceRepository {

    private static final String CHANGE = "CASE WHEN w.bottom AND s.bottom THEN 'STAYS' WHEN w.bottom THEN 'ENTERS'"
            + " WHEN s.bottom THEN 'LEAVES' ELSE 'NONE' END";

    private final WhatIfRepository whatIfs;
    private final Database database;
    private final Pages pages;
    private final Policies policies;
    private final String root;

    WhatIfPlaceRepository(
            WhatIfRepository whatIfs,
            Database database,
            Pages pages,
            Policies policies,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.whatIfs = whatIfs;
        this.database = database;
        this.pages = pages;
        this.policies = policies;
        this.root = root;
    }

    /** All groups, which are few. */
    Page<WhatIfGroupView> groups(UUID id, Caller caller) {
        var kept = whatIfs.requireComparable(id, caller);
        var then = ScoringPolicy.of(whatIfs.policy(kept));
        return new Page<>(
                database.list(
                        Sql.of("""
                                SELECT a.group_code, a.level, a.post_class, a.unit_kind, r.policy_pack,
                                    r.policy_version, count(*)::int AS size, count(s.score)::int AS scored,
                                    count(w.score)::int AS scored_then,
                                    (count(*) FILTER (WHERE s.bottom))::int AS bottom,
                                    (count(*) FILTER (WHERE w.bottom))::int AS bottom_then,
                                    (count(*) FILTER (WHERE s.rank IS DISTINCT FROM w.rank))::int AS changed,
                                    (count(*) FILTER (WHERE w.bottom AND NOT s.bottom))::int AS enter,
                                    (count(*) FILTER (WHERE s.bottom AND NOT w.bottom))::int AS leave,
                                    min(s.score) AS lowest, min(w.score) AS lowest_then,
                                    max(w.score - s.score) AS gain, min(w.score - s.score) AS loss,
                                    (count(*) FILTER (WHERE (""")
                                .add(CourseScope.reading(caller))
                                .add(
                                        ") IS NOT TRUE))::int AS unseen" + WhatIfRepository.PLACES
                                                + " JOIN run r ON r.id = a.run_id WHERE w.what_if_id = ? GROUP BY a.group_code,"
                                                + " a.level, a.post_class, a.unit_kind, r.policy_pack, r.policy_version"
                                                + " ORDER BY a.group_code",
                                        id),
                        row -> group(row, then)),
                null);
    }

    Page<WhatIfPlaceView> places(
            UUID id,
            @Nullable String group,
            WhatIfPlaceView.@Nullable BottomChange bottom,
            PageRequest request,
            Caller caller) {
        whatIfs.requireComparable(id, caller);
        return pages.page(
                Sql.of(
                                "SELECT w.*, s.score AS score_now, s.rank AS rank_now, s.group_size AS size_now,"
                                        + " s.bottom AS bottom_now, s.ceiling AS ceiling_now, " + CHANGE
                                        + " AS change, a.cadre_id, a.cadre_number,"
                                        + " a.cadre_name, a.unit_code, a.unit_name, a.group_code"
                                        + WhatIfRepository.PLACES
                                        + "WHERE w.what_if_id = ?",
                                id)
                        .and(CourseScope.reading(caller))
                        .andIfPresent("a.group_code = ?", group)
                        .andIfPresent(CHANGE + " = ?", bottom),
                Keyset.ascending("a.group_code", "a.cadre_number"),
                request,
                this::place);
    }

    private WhatIfGroupView group(Row row, ScoringPolicy then) throws SQLException {
        var now = ScoringPolicy.of(policies.version(row.text("policy_pack"), row.integer("policy_version")));
        int unseen = row.integer("unseen");
        boolean withheld = unseen > 0 && unseen < Math.max(now.minGroup(), then.minGroup());
        boolean extremes = !withheld
                && Math.min(row.integer("scored"), row.integer("scored_then"))
                        >= Math.max(now.minGroup(), then.minGroup());
        return new WhatIfGroupView(
                row.text("group_code"),
                row.text("level"),
                row.text("post_class"),
                row.text("unit_kind"),
                row.integer("size"),
                side(now, row.integer("scored"), row.integer("bottom"), row.decimalOrNull("lowest"), withheld),
                side(
                        then,
                        row.integer("scored_then"),
                        row.integer("bottom_then"),
                        row.decimalOrNull("lowest_then"),
                        withheld),
                withheld ? null : row.integer("changed"),
                withheld ? null : row.integer("enter"),
                withheld ? null : row.integer("leave"),
                extremes ? shown(row.decimalOrNull("gain")) : null,
                extremes ? shown(row.decimalOrNull("loss")) : null);
    }

    private static WhatIfGroupView.Side side(
            ScoringPolicy policy, int scored, int bottom, @Nullable BigDecimal lowest, boolean withheld) {
        return new WhatIfGroupView.Side(
                scored,
                policy.minGroup(),
                withheld ? GroupStanding.WITHHELD : GroupStanding.of(policy, scored, bottom, lowest),
                withheld ? null : bottom);
    }

    private WhatIfPlaceView place(Row row) throws SQLException {
        var whatIf = row.uuid("what_if_id");
        var appraisal = row.uuid("appraisal_id");
        var now = row.decimalOrNull("score_now");
        var then = row.decimalOrNull("score");
        return new WhatIfPlaceView(
                appraisal,
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.text("unit_name"),
                row.text("group_code"),
                new WhatIfPlaceView.Place(
                        shown(now),
                        row.integerOrNull("rank_now"),
                        row.integer("size_now"),
                        row.flag("bottom_now"),
                        ceiling(row, "ceiling_now")),
                new WhatIfPlaceView.Place(
                        shown(then),
                        row.integerOrNull("rank"),
                        row.integer("group_size"),
                        row.flag("bottom"),
                        ceiling(row, "ceiling")),
                now == null || then == null ? null : shown(then.subtract(now)),
                WhatIfPlaceView.BottomChange.valueOf(row.text("change")),
                root + "/what-ifs/" + whatIf + "/appraisals/" + appraisal + "/explanation");
    }

    private static @Nullable Grade ceiling(Row row, String column) throws SQLException {
        var grade = row.textOrNull(column);
        return grade == null ? null : Grade.valueOf(grade);
    }

    private static @Nullable BigDecimal shown(@Nullable BigDecimal score) {
        return score == null ? null : Arithmetic.shown(score);
    }
}
