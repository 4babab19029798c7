package cn.hengjian.assessment;

import static cn.hengjian.assessment.fixture.Assessment.aCertifiedReviewForSelection;
import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;
import static cn.hengjian.assessment.fixture.Assessment.compute;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.comprehensive.Comprehensives;
import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.assessment.fixture.GoalPlans;
import cn.hengjian.assessment.fixture.Samples;
import cn.hengjian.assessment.special.Overdue;
import cn.hengjian.assessment.trigger.Suggestions;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published has the shape of the committed sample, and the sample that of its schema. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventSamplesTest {

    private static final Path FOLDER = Path.of("src/main/resources/events");

    @Inject
    County county;

    @Inject
    Database database;

    @Inject
    Overdue overdue;

    @Inject
    Suggestions suggestions;

    @Test
    void publishesEveryTypeInTheShapeOfItsSample() throws IOException {
        var cadre = county.fresh().cadre("C000001", county.department("D001"), "XK_F");
        var run = anOpenRun();
        var review = aCertifiedReviewForSelection(run, "C000001,PEERS,30,28,5,5,10,8,0");
        compute(run);
        Annual.of(run).filed("COMPETENT", "C000001");
        var goals = UUID.fromString(GoalPlans.signed("D001", "C000001"));
        var special = UUID.fromString(overdue.aSpecialAppraisal("C000001"));
        suggestions.fromGradesAndLastPlaces("C000001", run);
        Comprehensives.aClosedOne("C000001");

        var published = new TreeMap<String, JsonNode>();
        for (var event : events(List.of(cadre, run, review, goals, special))) {
            assertThat(event.getFirst()).startsWith("cn.hengjian.assessment.").endsWith(".v1");
            assertThat(event.get(1)).isEqualTo("/assessment");
            published.put(event.getFirst(), Samples.read(event.getLast()));
        }

        assertThat(published.keySet()).isEqualTo(types());
        published.forEach((type, body) -> assertThat(shape(body)).as(type).isEqualTo(shape(Samples.of(type))));
    }

    /** Type, source and body. */
    private List<List<String>> events(List<UUID> aggregates) {
        return database.list(
                Sql.of(
                        "SELECT type, source, payload FROM outbox WHERE aggregate_id = ANY (?)",
                        aggregates.stream().map(UUID::toString).toList()),
                row -> List.of(row.text("type"), row.text("source"), row.text("payload")));
    }

    static Set<String> types() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            var types = new TreeSet<String>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".schema.json"))
                    .forEach(name -> types.add(name.replace(".json", "")));
            return types;
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void keepsEachSampleToItsSchemaAndDescribesIt(String type) throws IOException {
        var schema = Samples.read(Files.readString(FOLDER.resolve(type + ".schema.json")));

        requireFit(Samples.of(type), schema, type);

        assertThat(Files.readString(Path.of("src/main/asyncapi/assessment.yaml")))
                .contains("name: " + type)
                .contains("../resources/events/" + type + ".schema.json");
    }

    private static void requireFit(JsonNode value, JsonNode schema, String place) {
        assertThat(kind(value)).as(place).isEqualTo(schema.get("type").asText());
        if (schema.has("pattern")) {
            assertThat(value.asText()).as(place).matches(schema.get("pattern").asText());
        }
        if (schema.has("enum")) {
            assertThat(schema.get("enum").valueStream()).as(place).contains(value);
        }
        if (schema.has("items")) {
            value.forEach(item -> requireFit(item, schema.get("items"), place + "[]"));
        }
        if (schema.has("properties")) {
            assertThat(names(value)).as(place).isEqualTo(names(schema.get("properties")));
            assertThat(schema.get("required")
                            .valueStream()
                            .map(JsonNode::asText)
                            .toList())
                    .as(place)
                    .containsExactlyInAnyOrderElementsOf(names(value));
            value.properties()
                    .forEach(field -> requireFit(
                            field.getValue(),
                            schema.get("properties").get(field.getKey()),
                            place + "." + field.getKey()));
        }
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Map<String, String> shape(JsonNode event) {
        var shape = new TreeMap<String, String>();
        event.properties().forEach(field -> {
            shape.put(field.getKey(), kind(field.getValue()));
            if (field.getValue().isObject()) {
                shape(field.getValue()).forEach((name, kind) -> shape.put(field.getKey() + "." + name, kind));
            }
        });
        return shape;
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> "integer";
            case NULL -> "null";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            default -> "object";
        };
    }
}
