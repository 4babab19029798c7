package cn.hengjian.assessment.ranking;

import cn.hengjian.assessment.appraisal.GroupStanding;
import cn.hengjian.assessment.appraisal.ScoringPolicy;
import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads groups and ranks. */
@ApplicationScoped
class RankingRepository {

    private final Database database;
    private final Pages pages;
    private final Policies policies;
    private final String root;

    RankingRepository(
            Database database,
            Pages pages,
            Policies policies,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.database = database;
        this.pages = pages;
        this.policies = policies;
        this.root = root;
    }

    /**
     * All groups: there are never more than kinds of units times levels. Of a group that is too small nobody's score is
     * told, and nothing of one in which a caller would read of himself, because he sees all the others one by one.
     */
    Page<GroupView> groups(UUID run, Caller caller) {
        requireRun(run);
        return new Page<>(
                database.list(
                        Sql.of("""
                                SELECT s.group_code, a.level, a.post_class, a.unit_kind, r.policy_pack, r.policy_version,
                                    count(*)::int AS size, count(s.score)::int AS scored,
                                    (count(*) FILTER (WHERE s.bottom))::int AS bottom,
                                    max(s.score) AS highest, min(s.score) AS lowest, (count(s.score) FILTER (WHERE (""")
                                .add(CourseScope.reading(caller))
                                .add(
                                        ") IS NOT TRUE))::int AS unseen FROM score s JOIN appraisal a ON a.id = s.appraisal_id"
                                                + " JOIN run r ON r.id = s.run_id" + CourseScope.OF_APPRAISAL)
                                .add(
                                        "WHERE s.run_id = ? GROUP BY s.group_code, a.level, a.post_class, a.unit_kind,"
                                                + " r.policy_pack, r.policy_version ORDER BY s.group_code",
                                        run),
                        this::group),
                null);
    }

    Page<RankView> rankings(
            UUID run, @Nullable String group, @Nullable Boolean bottom, PageRequest request, Caller caller) {
        requireRun(run);
        return pages.page(
                RankedPlaces.of(Sql.of(RankedPlaces.SELECT), caller)
                        .and("s.run_id = ?", run)
                        .andIfPresent("s.group_code = ?", group)
                        .andIfPresent("s.bottom = ?", bottom),
                Keyset.ascending("s.group_code", "s.descent", "a.cadre_number"),
                request,
                this::rank);
    }

    void requireRun(UUID run) {
        var known = database.find(Sql.of("SELECT id FROM run WHERE id = ?", run), row -> row.uuid("id"));
        if (known.isEmpty()) {
            throw new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这次考核", "There is no such run"));
        }
    }

    private GroupView group(Row row) throws SQLException {
        var policy = ScoringPolicy.of(policies.version(row.text("policy_pack"), row.integer("policy_version")));
        int scored = row.integer("scored");
        int bottom = row.integer("bottom");
        int unseen = row.integer("unseen");
        boolean withheld = unseen > 0 && unseen < policy.minGroup();
        boolean extremes = !withheld && scored >= policy.minGroup();
        return new GroupView(
                row.text("group_code"),
                row.text("level"),
                row.text("post_class"),
                row.text("unit_kind"),
                row.integer("size"),
                scored,
                policy.minGroup(),
                withheld
                        ? GroupStanding.WITHHELD
                        : GroupStanding.of(policy, scored, bottom, row.decimalOrNull("lowest")),
                withheld ? null : bottom,
                extremes ? Arithmetic.shown(row.decimal("highest")) : null,
                extremes ? Arithmetic.shown(row.decimal("lowest")) : null,
                policy.absoluteLine());
    }

    private RankView rank(Row row) throws SQLException {
        var appraisal = row.uuid("appraisal_id");
        return new RankView(
                appraisal,
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.text("unit_name"),
                row.text("group_code"),
                row.integer("rank"),
                row.integer("group_size"),
                Arithmetic.shown(row.decimal("score")),
                row.flag("bottom"),
                root + "/appraisals/" + appraisal + "/explanation");
    }
}
