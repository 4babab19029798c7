package cn.hengjian.assessment.review;

import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.Suppression;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads the results of certified reviews, as far as they may be shown. */
@ApplicationScoped
class ResultRepository {

    private final Database database;
    private final Pages pages;
    private final Policies policies;
    private final ObjectMapper mapper;
    private final String root;

    ResultRepository(
            Database database,
            Pages pages,
            Policies policies,
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.database = database;
        this.pages = pages;
        this.policies = policies;
        this.mapper = mapper;
        this.root = root;
    }

    /** Counted ballots of a class. */
    private record Counted(
            VoterClass voterClass,
            long issued,
            long returned,
            long excellent,
            long competent,
            long basic,
            long incompetent,
            long abstained) {

        Marks marks() {
            return new Marks(excellent, competent, basic, incompetent);
        }
    }

    Page<ResultView> page(UUID review, @Nullable String unit, PageRequest request, Caller caller) {
        requireCertified(review);
        return pages.page(
                Sql.of("""
                                SELECT s.review_id, s.cadre_id, s.cadre_number, a.cadre_name, a.unit_code, a.unit_name,
                                    t.outcome, t.policy_pack, t.policy_version,
                                    (SELECT jsonb_agg(jsonb_build_object('voterClass', c.voter_class,
                                        'issued', c.issued, 'returned', c.returned, 'excellent', c.excellent,
                                        'competent', c.competent, 'basic', c.basic, 'incompetent', c.incompetent,
                                        'abstained', c.abstained))
                                     FROM review_total c
                                     WHERE c.review_id = s.review_id AND c.cadre_id = s.cadre_id) AS classes
                                FROM review_subject s JOIN talk_trigger t USING (review_id, cadre_id)
                                JOIN appraisal a ON a.run_id = s.run_id AND a.cadre_id = s.cadre_id
                                JOIN unit own ON own.id = a.unit_id
                                """ + CourseScope.OF_APPRAISAL + "WHERE s.review_id = ?", review)
                        .andIfPresent("own.path <@ ANY (ARRAY(SELECT f.path FROM unit f WHERE f.code = ?))", unit)
                        .and(CourseScope.reading(caller)),
                Keyset.ascending("s.cadre_number"),
                request,
                this::view);
    }

    private void requireCertified(UUID review) {
        var state = database.find(
                        Sql.of("SELECT state FROM review WHERE id = ?", review),
                        row -> ReviewState.valueOf(row.text("state")))
                .orElseThrow(ReviewRepository::absent);
        if (state != ReviewState.CERTIFIED) {
            throw new ProblemException(ReviewProblem.NOT_CERTIFIED, ReviewProblem.NOT_CERTIFIED.title());
        }
    }

    private ResultView view(Row row) throws SQLException {
        var counted = counted(row.text("classes"));
        var marks = new EnumMap<VoterClass, Marks>(VoterClass.class);
        counted.forEach(each -> marks.put(each.voterClass(), each.marks()));
        var pack = policies.version(row.text("policy_pack"), row.integer("policy_version"));
        var suppression = Suppression.of(marks, pack.integer("poll.minClassBallots"));
        return new ResultView(
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.text("unit_name"),
                counted.stream().mapToLong(Counted::issued).sum(),
                suppression.totalHidden() ? null : sum(counted),
                counted.stream()
                        .map(each -> {
                            boolean hidden = suppression.hides(each.voterClass());
                            return new ResultView.ClassView(
                                    each.voterClass(), each.issued(), hidden, hidden ? null : sum(List.of(each)));
                        })
                        .toList(),
                row.text("outcome"),
                root + "/reviews/" + row.uuid("review_id") + "/subjects/" + row.uuid("cadre_id") + "/trigger");
    }

    private static ResultView.MarksView sum(List<Counted> counted) {
        var marks = counted.stream().map(Counted::marks).reduce(Marks.NONE, Marks::plus);
        return new ResultView.MarksView(
                counted.stream().mapToLong(Counted::returned).sum(),
                marks.valid(),
                marks.excellent(),
                marks.competent(),
                marks.basic(),
                marks.incompetent(),
                counted.stream().mapToLong(Counted::abstained).sum());
    }

    private List<Counted> counted(String json) {
        try {
            return Arrays.stream(mapper.readValue(json, Counted[].class))
                    .map(Objects::requireNonNull)
                    .sorted((left, right) -> left.voterClass().compareTo(right.voterClass()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb is always JSON", e);
        }
    }
}
