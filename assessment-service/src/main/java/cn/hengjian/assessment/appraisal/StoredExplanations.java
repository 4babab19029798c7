package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.Suppression;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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
    record Stored(BigDecimal present, List<ExplanationView.Line> lines, JsonNode packedBallots) {

        /** The ballots as far as they may be shown, or null if none counted. */
        ExplanationView.@Nullable Ballots ballots(@Nullable UUID review, int minimum) {
            if (packedBallots.isMissingNode()) {
                return null;
            }
            var marks = new EnumMap<VoterClass, Marks>(VoterClass.class);
            packedBallots
                    .path("classes")
                    .forEach(each -> marks.put(VoterClass.valueOf(each.get(0).asText()), marks(each)));
            var suppression = Suppression.of(marks, minimum);
            var classes = new ArrayList<ExplanationView.ClassLine>();
            packedBallots.path("classes").forEach(each -> classes.add(classLine(each, suppression)));
            return new ExplanationView.Ballots(
                    review, new BigDecimal(packedBallots.path("score").asText()), List.copyOf(classes));
        }

        private static Marks marks(JsonNode each) {
            return new Marks(
                    each.get(1).asLong(),
                    each.get(2).asLong(),
                    each.get(3).asLong(),
                    each.get(4).asLong());
        }

        private static ExplanationView.ClassLine classLine(JsonNode each, Suppression suppression) {
            var voterClass = VoterClass.valueOf(each.get(0).asText());
            var weight = new BigDecimal(each.get(5).asText());
            if (suppression.hides(voterClass)) {
                return new ExplanationView.ClassLine(voterClass, weight, true, null, null, null, null, null);
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
                    new BigDecimal(each.get(6).asText()));
        }
    }

    Stored read(String body, SchemeLayout layout) {
        try {
            var packed = mapper.readTree(body);
            var lines = new ArrayList<ExplanationView.Line>(layout.size());
            for (int i = 0; i < layout.size(); i++) {
                lines.add(line(layout.items().get(i), packed.path("lines").path(i)));
            }
            return new Stored(
                    new BigDecimal(packed.path("present").asText("0")), List.copyOf(lines), packed.path("ballots"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored explanation is always JSON", e);
        }
    }

    private static ExplanationView.Line line(SchemeLayout.Item item, JsonNode packed) {
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
                IndicatorWorking.of(terms, actual));
    }

    private static @Nullable BigDecimal decimal(JsonNode text) {
        return text.isTextual() ? new BigDecimal(text.textValue()) : null;
    }
}
