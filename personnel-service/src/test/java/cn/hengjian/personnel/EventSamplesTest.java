package cn.hengjian.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.adjustment.AdjustmentEvents;
import cn.hengjian.personnel.appeal.AppealEvents;
import cn.hengjian.personnel.contact.ContactEvents;
import cn.hengjian.personnel.correction.CorrectionEvents;
import cn.hengjian.personnel.selection.SelectionEvents;
import cn.hengjian.personnel.talk.TalkEvents;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.testing.Suggestions;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published has the shape of the committed sample, and the sample that of its schema. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventSamplesTest {

    private static final Path FOLDER = Path.of("src/main/resources/events");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void publishesEveryTypeInTheShapeOfItsSample() throws IOException {
        var unit = County.aDepartment();
        var post = County.aPost(unit);
        var cadre = County.aCadre(unit);
        County.appoint(cadre, post, "2020-01-01");
        var talk = Suggestions.open(Suggestions.sample(cadre));
        var everyTalkEvent = TalkEvents.every();
        var everyAppealEvent = AppealEvents.every();
        var everyMeasureEvent = AdjustmentEvents.every();
        var everyContactEvent = ContactEvents.every();
        var everySelectionEvent = SelectionEvents.every();
        var everyCorrectionEvent = CorrectionEvents.every();

        var published = new TreeMap<String, JsonNode>();
        for (var line : Stored.database()
                .list(
                        Sql.of(
                                "SELECT type, topic, source, payload FROM outbox WHERE aggregate_id = ANY (?) ORDER BY seq",
                                Stream.of(
                                                List.of(unit.id(), post.id(), cadre.id(), talk),
                                                everyTalkEvent,
                                                everyAppealEvent,
                                                everyMeasureEvent,
                                                everyContactEvent,
                                                everySelectionEvent,
                                                everyCorrectionEvent)
                                        .flatMap(List::stream)
                                        .toList()),
                        row -> List.of(row.text("type"), row.text("topic"), row.text("source"), row.text("payload")))) {
            assertThat(line.get(0)).startsWith("cn.hengjian." + line.get(1).replace(".v1", "."));
            assertThat(line.get(2)).isEqualTo("/personnel");
            published.put(line.get(0), MAPPER.readTree(line.get(3)));
        }

        assertThat(published.keySet()).isEqualTo(committed(".json"));
        for (var event : published.entrySet()) {
            assertThat(shape(event.getValue())).as(event.getKey()).isEqualTo(shape(file(event.getKey() + ".json")));
        }
    }

    static Set<String> types() throws IOException {
        return committed(".json");
    }

    @ParameterizedTest
    @MethodSource("types")
    void keepsEachSampleToItsSchema(String type) throws IOException {
        var sample = file(type + ".json");
        var schema = file(type + ".schema.json");

        var properties = schema.get("properties");
        var required = new ArrayList<String>();
        schema.get("required").forEach(name -> required.add(name.asText()));

        assertThat(sample.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(required);
        assertThat(properties.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(required);
        sample.properties().forEach(field -> {
            var property = properties.get(field.getKey());
            var allowed = property.get("type").isArray()
                    ? property.get("type").valueStream().map(JsonNode::asText).toList()
                    : List.of(property.get("type").asText());
            assertThat(allowed).as(field.getKey()).contains(kind(field.getValue()));
            if (property.has("enum")) {
                assertThat(property.get("enum").valueStream()).contains(field.getValue());
            }
        });
    }

    @Test
    void describesEveryTypeInTheAsyncApi() throws IOException {
        var description = Files.readString(Path.of("src/main/asyncapi/personnel.yaml"));

        for (var type : committed(".json")) {
            assertThat(description).contains("name: " + type).contains("../resources/events/" + type + ".schema.json");
        }
        assertThat(committed(".schema.json")).isEqualTo(committed(".json"));
    }

    private static JsonNode file(String name) throws IOException {
        return MAPPER.readTree(FOLDER.resolve(name).toFile());
    }

    private static Set<String> committed(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            var names = new TreeSet<String>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending) && name.contains(".schema.") == ending.contains(".schema."))
                    .forEach(name -> names.add(name.substring(0, name.length() - ending.length())));
            return names;
        }
    }

    private static Map<String, String> shape(JsonNode event) {
        var shape = new TreeMap<String, String>();
        event.properties().forEach(field -> shape.put(field.getKey(), kind(field.getValue())));
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
