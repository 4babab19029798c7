package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.ballot.rules.Few;
import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.Suppression;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import cn.hengjian.assessment.scheme.rules.IndicatorKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackedExplanation} wrote, and puts the frozen scheme beside it. */
@ApplicationScoped
class StoredExplanations {

    private final ObjectMapper mapper;

    StoredExplanations(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * A stored explanation.
     *
     * @param present weight of what counted, of 100
     */
    record Stored(
            BigDecimal present,
            List<ExplanationView.Line> lines,
            JsonNode packedBallots,
            SequencedMap<String, JsonNode> packedQuestions) {

        private static final String OVERALL = "";

        /** The ballots as far as they may be shown, or null if none counted. */
        ExplanationView.@Nullable Ballots ballots(@Nullable UUID review, Few few) {
            if (packedBallots.isMissingNode() && packedQuestions.isEmpty()) {
                return null;
            }
            var marks = new HashMap<String, Map<VoterClass, Marks>>();
            marks.put(OVERALL, marksOf(packedBallots));
            packedQuestions.forEach((code, packed) -> marks.put(code, marksOf(packed)));
            var suppressions = Suppression.ofEach(marks, few);
            return new ExplanationView.Ballots(
                    review,
                    score(packedBallots),
                    classes(packedBallots, suppressions.get(OVERALL)),
                    packedQuestions.entrySet().stream()
                            .map(question -> new ExplanationView.Question(
                                    question.getKey(),
                                    score(question.getValue()),
                                    classes(question.getValue(), suppressions.get(question.getKey()))))
                            .toList());
        }

        private static @Nullable BigDecimal score(JsonNode packed) {
            return decimal(packed.path("score"));
        }

        private static Map<VoterClass, Marks> marksOf(JsonNode packed) {
            var marks = new EnumMap<VoterClass, Marks>(VoterClass.class);
            packed.path("classes")
                    .forEach(each -> marks.put(VoterClass.valueOf(each.get(0).asText()), marks(each)));
            return marks;
        }

        private static List<ExplanationView.ClassLine> classes(JsonNode packed, @Nullable Suppression suppression) {
            var classes = new ArrayList<ExplanationView.ClassLine>();
            packed.path("classes").forEach(each -> classes.add(classLine(each, suppression)));
            return List.copyOf(classes);
        }

        private static Marks marks(JsonNode each) {
            return new Marks(
                    each.get(1).asLong(),
                    each.get(2).asLong(),
                    each.get(3).asLong(),
                    each.get(4).asLong());
        }

        private static ExplanationView.ClassLine classLine(JsonNode each, @Nullable Suppression suppression) {
            var voterClass = VoterClass.valueOf(each.get(0).asText());
            var weight = new BigDecimal(each.get(5).asText());
            if (suppression == null || suppression.hides(voterClass)) {
                return new ExplanationView.ClassLine(voterClass, weight, true, null, null, null, null, null, null);
            }
            var marks = marks(each);
            return new ExplanationView.ClassLine(
                    voterClass,
                    weight,
                    false,
                    marks.excellent(),
                    marks.competent(),
                    marks.basic(),
                    marks.incompetent(),
                    new BigDecimal(each.get(6).asText()),
                    moved(each));
        }

        private static ExplanationView.@Nullable Moved moved(JsonNode each) {
            return each.has(7)
                    ? new ExplanationView.Moved(
                            new BigDecimal(each.get(7).asText()),
                            new BigDecimal(each.get(8).asText()),
                            new BigDecimal(each.get(9).asText()),
                            each.get(10).asInt())
                    : null;
        }
    }

    Stored read(String body, SchemeLayout layout) {
        try {
            var packed = mapper.readTree(body);
            var lines = new ArrayList<ExplanationView.Line>(layout.size());
            var questions = new LinkedHashMap<String, JsonNode>();
            for (int i = 0; i < layout.size(); i++) {
                var item = layout.items().get(i);
                var question = packed.path("questions").path(Integer.toString(i));
                if (!question.isMissingNode()) {
                    questions.put(item.code(), question);
                }
                lines.add(line(item, packed.path("lines").path(i), !question.isMissingNode()));
            }
            return new Stored(
                    new BigDecimal(packed.path("present").asText("0")),
                    List.copyOf(lines),
                    packed.path("ballots"),
                    questions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored explanation is always JSON", e);
        }
    }

    private static ExplanationView.Line line(SchemeLayout.Item item, JsonNode packed, boolean asked) {
        var actual = decimal(packed.isObject() ? packed.path("actual") : packed.path(0));
        var points = decimal(packed.path(2));
        var weight = decimal(packed.path(3));
        var terms = item.terms();
        return new ExplanationView.Line(
                item.code(),
                item.name(),
                item.kind(),
                terms.method(),
                item.weight(),
                (points != null && weight == null) ? item.weight() : weight,
                terms.target(),
                item.unit(),
                terms.direction(),
                actual,
                decimal(packed.path(1)),
                points,
                IndicatorWorking.of(terms, actual),
                source(item, asked));
    }

    private static @Nullable BigDecimal decimal(JsonNode text) {
        return text.isTextual() ? new BigDecimal(text.textValue()) : null;
    }

    private static ExplanationView.@Nullable BallotSource source(SchemeLayout.Item item, boolean asked) {
        if (item.kind() != IndicatorKind.QUAL) {
            return null;
        }
        return asked ? ExplanationView.BallotSource.QUESTION : ExplanationView.BallotSource.OVERALL;
    }
}
