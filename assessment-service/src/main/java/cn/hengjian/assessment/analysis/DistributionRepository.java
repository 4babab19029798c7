package cn.hengjian.assessment.analysis;

import cn.hengjian.assessment.analysis.DistributionView.Figures;
import cn.hengjian.assessment.analysis.DistributionView.Grades;
import cn.hengjian.assessment.analysis.DistributionView.Group;
import cn.hengjian.assessment.analysis.DistributionView.Scores;
import cn.hengjian.assessment.analysis.rules.Cut;
import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts scores and grades by group, of the county for its offices, of his units for a leader. */
@ApplicationScoped
public class DistributionRepository {

    /** The mean of the two in the middle, in whole decimals. */
    private static final String MEDIAN = "(percentile_disc(0.5) WITHIN GROUP (ORDER BY score)"
            + " + percentile_disc(0.5) WITHIN GROUP (ORDER BY score DESC)) / 2";

    private final Database database;
    private final FootingRepository footings;

    DistributionRepository(Database database, FootingRepository footings) {
        this.database = database;
        this.footings = footings;
    }

    public DistributionView require(UUID run, @Nullable Cut asked, Caller caller) {
        var cut = asked == null ? Cut.UNIT : asked;
        boolean county = CourseScope.isCounty(caller);
        if (!county && cut != Cut.UNIT) {
            throw new ProblemException(
                    HttpProblem.FORBIDDEN, new Text("单位领导只能按单位查看", "A unit's leader reads figures by unit only"));
        }
        var footing = footings.require(run, caller);
        var totals = new ArrayList<Figures>();
        var groups = new ArrayList<Group>();
        database.each(select(footing, cut, county, caller), row -> {
            var code = row.textOrNull("code");
            if (code == null) {
                totals.add(
                        figures(row, footing.scores().total(), footing.grades().total()));
            } else {
                groups.add(new Group(
                        code,
                        row.textOrNull("name"),
                        figures(
                                row,
                                footing.scores().shows(cut, code),
                                footing.grades().shows(cut, code))));
            }
        });
        return new DistributionView(
                run,
                cut,
                footing.policy().reference(),
                footing.policy().minGroup(),
                footing.policy().bands(),
                totals.isEmpty() ? null : totals.getFirst(),
                groups);
    }

    private static Sql select(Footing footing, Cut cut, boolean county, Caller caller) {
        var bands = footing.policy().bands();
        return Sql.of("WITH person AS (SELECT " + codes(cut) + ", s.score, " + FootingRepository.GRADE + " AS grade,")
                .add(
                        "width_bucket(s.score, ?::numeric[]) AS band" + FootingRepository.PEOPLE,
                        bands.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",", "{", "}")),
                        footing.run())
                .and(Scope.of(caller).predicate("own.path", null))
                .add(") SELECT code, min(name) AS name, count(*)::int AS people, count(score)::int AS scored,"
                        + " avg(score) AS mean, " + MEDIAN + " AS median, stddev_pop(score) AS deviation,")
                .add(IntStream.rangeClosed(0, bands.size())
                        .mapToObj(band -> "count(*) FILTER (WHERE band = " + band + ")")
                        .collect(Collectors.joining(", ", "ARRAY[", "]::text[] AS bands,")))
                .add("count(grade)::int AS graded, count(*) FILTER (WHERE grade = 'EXCELLENT')::int AS excellent,"
                        + " count(*) FILTER (WHERE grade = 'COMPETENT')::int AS competent,"
                        + " count(*) FILTER (WHERE grade = 'BASIC')::int AS basic,"
                        + " count(*) FILTER (WHERE grade = 'INCOMPETENT')::int AS incompetent")
                .add("FROM person GROUP BY " + (county ? "GROUPING SETS ((code), ())" : "code")
                        + " ORDER BY code NULLS FIRST");
    }

    private static String codes(Cut cut) {
        return switch (cut) {
            case UNIT -> "a.unit_code AS code, a.unit_name AS name";
            case POST_CLASS -> "a.post_class AS code, NULL::text AS name";
            case LEVEL -> "a.level AS code, NULL::text AS name";
        };
    }

    private static Figures figures(Row row, boolean showsScores, boolean showsGrades) throws SQLException {
        return new Figures(
                row.integer("people"),
                row.integer("scored"),
                showsScores ? scores(row) : null,
                row.integer("graded"),
                showsGrades
                        ? new Grades(
                                row.integer("excellent"),
                                row.integer("competent"),
                                row.integer("basic"),
                                row.integer("incompetent"))
                        : null);
    }

    private static Scores scores(Row row) throws SQLException {
        return new Scores(
                Arithmetic.shown(row.decimal("mean")),
                Arithmetic.shown(row.decimal("median")),
                Arithmetic.shown(row.decimal("deviation")),
                row.texts("bands").stream().map(Integer::valueOf).toList());
    }
}
