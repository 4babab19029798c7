package cn.hengjian.supervision;

import static cn.hengjian.supervision.cancellation.Cancelling.cancelled;
import static cn.hengjian.supervision.submission.Mail.opinion;
import static cn.hengjian.supervision.testing.County.EVIDENCE;
import static cn.hengjian.supervision.testing.County.PASSED;
import static cn.hengjian.supervision.testing.County.RETURNED;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.confirmed;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.discipline;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.ordered;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.raised;
import static cn.hengjian.supervision.testing.County.served;
import static cn.hengjian.supervision.testing.County.submitted;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.accusation.AccusationStory;
import cn.hengjian.supervision.cancellation.CaseKind;
import cn.hengjian.supervision.draw.DrawFixture;
import cn.hengjian.supervision.petition.Petitions;
import cn.hengjian.supervision.plan.PlanFixture;
import cn.hengjian.supervision.rectification.Scans;
import cn.hengjian.supervision.summary.Summaries;
import cn.hengjian.supervision.testing.Campaigns;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.testing.PersonnelEvents;
import cn.hengjian.supervision.visit.VisitFixture;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published has the shape of the committed sample, and the sample that of its schema. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventSamplesTest {

    private static final Path FOLDER = Path.of("src/main/resources/events");

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    /** One a feature: does what makes every event of the feature happen, and names the aggregates. */
    private static final List<Supplier<List<String>>> STORIES = List.of(
            EventSamplesTest::findingsAndOrders,
            VisitFixture::everyEvent,
            EventSamplesTest::conclusions,
            EventSamplesTest::reminders,
            EventSamplesTest::plans,
            EventSamplesTest::draws,
            EventSamplesTest::opinions,
            EventSamplesTest::accusations,
            Petitions::everyEvent,
            Summaries::everyEvent,
            Campaigns::everyEvent,
            EventSamplesTest::cancellations);

    private static List<String> draws() {
        DrawFixture.onlyInspectors(3);
        return List.of(DrawFixture.drawn(DrawFixture.aPlanOf(3).plan(), false, 1));
    }

    private static List<String> plans() {
        var plan = PlanFixture.running();
        post(chen(), "/plans/" + plan + "/conclusion").then().statusCode(200);
        return List.of(plan);
    }

    private static List<String> findingsAndOrders() {
        var unit = aUnit();
        var rejected = raised(unit, "MINOR");
        post(chen(), "/findings/" + rejected + "/rejection", Map.of("reason", "不实"))
                .then()
                .statusCode(200);
        var order = submitted(unit, "MINOR");
        for (int i = 0; i < 2; i++) {
            post(zhao(), "/rectification-orders/" + order + "/recheck", RETURNED)
                    .then()
                    .statusCode(200);
            post(hr(unit), "/rectification-orders/" + order + "/submission", EVIDENCE)
                    .then()
                    .statusCode(200);
        }
        post(zhao(), "/rectification-orders/" + order + "/recheck", PASSED)
                .then()
                .statusCode(200);
        String finding = get(chen(), "/rectification-orders/" + order).path("findingId");
        var repeated = confirmed(unit, "MINOR");
        return List.of(rejected, finding, order, repeated);
    }

    private static List<String> reminders() {
        var order = ordered(aUnit(), "MAJOR");
        today(LocalDate.parse(get(chen(), "/rectification-orders/" + order).path("deadline.warning")));
        Scans.run();
        today(MovableClock.ORDINARY_DAY);
        return List.of(order);
    }

    private static List<String> conclusions() {
        var unit = aUnit();
        var upheld = objected(served(unit, "MINOR"), unit, "UPHELD");
        var ordered = ordered(unit, "MINOR");
        String overturned =
                objected(get(chen(), "/rectification-orders/" + ordered).path("findingId"), unit, "OVERTURNED");
        post(chen(), "/findings/" + upheld + "/transfer", Map.of("reason", "涉嫌违纪"))
                .then()
                .statusCode(200);
        post(discipline(), "/findings/" + upheld + "/acknowledgement").then().statusCode(200);
        return List.of(upheld, overturned, ordered);
    }

    private static String objected(String finding, String unit, String outcome) {
        post(hr(unit), "/findings/" + finding + "/objection", Map.of("grounds", "当日防汛"))
                .then()
                .statusCode(200);
        post(zhao(), "/findings/" + finding + "/review", Map.of("outcome", outcome, "reason", "已核实"))
                .then()
                .statusCode(200);
        return finding;
    }

    private static List<String> opinions() {
        var id = opinion(aUnit());
        post(chen(), "/opinions/" + id + "/transfer").then().statusCode(200);
        var studied = opinion(aUnit());
        post(chen(), "/opinions/" + studied + "/study", Map.of("result", "可行"))
                .then()
                .statusCode(200);
        post(chen(), "/opinions/" + studied + "/decision", Map.of("outcome", "ADOPTED", "reason", "可行"))
                .then()
                .statusCode(200);
        post(chen(), "/opinions/" + studied + "/reply", Map.of("text", "已采纳"))
                .then()
                .statusCode(200);
        return List.of(id, studied);
    }

    private static List<String> cancellations() {
        return List.of(
                cancelled(CaseKind.FINDING, confirmed(aUnit(), "MINOR")),
                cancelled(CaseKind.OPINION, opinion(aUnit())),
                cancelled(CaseKind.PLAN, PlanFixture.running()),
                cancelled(CaseKind.CAMPAIGN, Campaigns.running(aUnit())));
    }

    private static List<String> accusations() {
        var cadre = UUID.randomUUID();
        database()
                .update(Sql.of(
                        "INSERT INTO cadre (id, number, name, version) VALUES (?, ?, '干部', 1)", cadre, "C-" + cadre));
        AccusationStory.conclude("C-" + cadre);
        return List.of(cadre.toString());
    }

    @Test
    void publishesEveryTypeInTheShapeOfItsSample() throws IOException {
        var aggregates = STORIES.stream().flatMap(story -> story.get().stream()).toList();

        var published = new TreeMap<String, JsonNode>();
        for (var line : database()
                .list(
                        Sql.of(
                                "SELECT type, topic, source, payload FROM outbox WHERE aggregate_id = ANY (?) ORDER BY seq",
                                aggregates),
                        row -> List.of(row.text("type"), row.text("topic"), row.text("source"), row.text("payload")))) {
            assertThat(line.get(0)).startsWith("cn.hengjian." + line.get(1).replace(".v1", "."));
            assertThat(line.get(2)).isEqualTo("/supervision");
            published.putIfAbsent(line.get(0), PersonnelEvents.tree(line.get(3)));
        }

        assertThat(published.keySet()).isEqualTo(committed(".json"));
        for (var event : published.entrySet()) {
            assertThat(shape(event.getValue()))
                    .as(event.getKey())
                    .isEqualTo(shape(PersonnelEvents.tree(PersonnelEvents.sample(event.getKey()))));
        }
    }

    static Set<String> committed(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            var names = new TreeSet<String>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending) && name.contains(".schema.") == ending.contains(".schema."))
                    .forEach(name -> names.add(name.substring(0, name.length() - ending.length())));
            return names;
        }
    }

    static Set<String> types() throws IOException {
        return committed(".json");
    }

    @ParameterizedTest
    @MethodSource("types")
    void keepsEachSampleToItsSchema(String type) throws IOException {
        var sample = PersonnelEvents.tree(PersonnelEvents.sample(type));
        var schema = PersonnelEvents.tree(Files.readString(FOLDER.resolve(type + ".schema.json")));

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
            if (property.has("pattern") && field.getValue().isTextual()) {
                assertThat(field.getValue().asText())
                        .matches(property.get("pattern").asText());
            }
        });
    }

    @Test
    void describesEveryTypeInTheAsyncApi() throws IOException {
        var description = Files.readString(Path.of("src/main/asyncapi/supervision.yaml"));

        for (var type : committed(".json")) {
            assertThat(description).contains("name: " + type).contains("../resources/events/" + type + ".schema.json");
        }
        assertThat(committed(".schema.json")).isEqualTo(committed(".json"));
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
