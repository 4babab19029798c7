package cn.hengjian.assessment.review;

import cn.hengjian.assessment.ballot.FewPolicy;
import cn.hengjian.assessment.ballot.rules.Few;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads the results of certified reviews, as far as they may be shown. */
@ApplicationScoped
class ResultRepository {

    private static final String OVERALL = "";

    private final Database database;
    private final Pages pages;
    private final Policies policies;
    private final FewPolicy few;
    private final ObjectMapper mapper;
    private final String root;

    ResultRepository(
            Database database,
            Pages pages,
            Policies policies,
            FewPolicy few,
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.database = database;
        this.pages = pages;
        this.policies = policies;
        this.few = few;
        this.mapper = mapper;
        this.root = root;
    }

    /** Counted ballots of a class, to a question. */
    private record Counted(
            String question,
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

    /** A question that was asked beside the overall grade. */
    private record Asked(String code, String text) {}

    Page<ResultView> page(UUID review, @Nullable String unit, PageRequest request, Caller caller) {
        requireCertified(review);
        return pages.page(
                Sql.of("""
                                SELECT s.review_id, s.cadre_id, s.cadre_number, a.cadre_name, a.unit_code, a.unit_name,
                                    t.outcome, t.policy_pack, t.policy_version,
                                    (SELECT jsonb_agg(jsonb_build_object('question', c.question, 'voterClass', c.voter_class,
                                        'issued', c.issued, 'returned', c.returned, 'excellent', c.excellent,
                                        'competent', c.competent, 'basic', c.basic, 'incompetent', c.incompetent,
                                        'abstained', c.abstained))
                                     FROM review_total c
                                     WHERE c.review_id = s.review_id AND c.cadre_id = s.cadre_id) AS classes,
                                    (SELECT jsonb_agg(jsonb_build_object('code', i.code, 'text', i.question)
                                        ORDER BY i.position)
                                     FROM review_question q JOIN indicator i
                                         ON i.scheme_id = a.scheme_id AND i.code = q.question
                                     WHERE q.review_id = s.review_id AND q.cadre_id = s.cadre_id) AS questions
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

    void requireCertified(UUID review) {
        var state = database.find(
                        Sql.of("SELECT state FROM review WHERE id = ?", review),
                        row -> ReviewState.valueOf(row.text("state")))
                .orElseThrow(ReviewRepository::absent);
        if (state != ReviewState.CERTIFIED) {
            throw new ProblemException(ReviewProblem.NOT_CERTIFIED, ReviewProblem.NOT_CERTIFIED.title());
        }
    }

    private ResultView view(Row row) throws SQLException {
        var counted = Arrays.stream(read(row.text("classes"), Counted[].class))
                .collect(Collectors.groupingBy(Counted::question));
        var pack = policies.version(row.text("policy_pack"), row.integer("policy_version"));
        var suppression = suppression(counted, few.of(pack));
        var overall = answers(OVERALL, counted, suppression);
        return new ResultView(
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.text("unit_name"),
                overall.classes().stream()
                        .mapToLong(ResultView.ClassView::issued)
                        .sum(),
                overall.marks(),
                overall.classes(),
                Arrays.stream(read(Objects.requireNonNullElse(row.textOrNull("questions"), "[]"), Asked[].class))
                        .map(asked -> question(asked, answers(asked.code(), counted, suppression)))
                        .toList(),
                row.text("outcome"),
                root + "/reviews/" + row.uuid("review_id") + "/subjects/" + row.uuid("cadre_id") + "/trigger");
    }

    private static Map<String, Suppression> suppression(Map<String, List<Counted>> counted, Few few) {
        var marks = new HashMap<String, Map<VoterClass, Marks>>();
        counted.forEach((question, classes) ->
                marks.put(question, classes.stream().collect(Collectors.toMap(Counted::voterClass, Counted::marks))));
        return Suppression.ofEach(marks, few);
    }

    /** The answers to a question, as far as they may be shown. */
    private record Answers(ResultView.@Nullable MarksView marks, List<ResultView.ClassView> classes) {}

    private static Answers answers(
            String question, Map<String, List<Counted>> all, Map<String, Suppression> suppressions) {
        var counted = all.getOrDefault(question, List.of());
        var suppression = suppressions.get(question);
        if (suppression == null) {
            return new Answers(null, List.of());
        }
        return new Answers(
                suppression.totalHidden() ? null : sum(counted),
                counted.stream()
                        .sorted(Comparator.comparing(Counted::voterClass))
                        .map(each -> {
                            boolean hidden = suppression.hides(each.voterClass());
                            return new ResultView.ClassView(
                                    each.voterClass(), each.issued(), hidden, hidden ? null : sum(List.of(each)));
                        })
                        .toList());
    }

    private static ResultView.QuestionView question(Asked asked, Answers answers) {
        return new ResultView.QuestionView(asked.code(), asked.text(), answers.marks(), answers.classes());
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

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb is always JSON", e);
        }
    }
}
