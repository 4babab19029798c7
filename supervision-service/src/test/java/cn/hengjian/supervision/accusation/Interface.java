package cn.hengjian.supervision.accusation;

import static cn.hengjian.supervision.testing.County.ROOT;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The whole interface, as its own description has it: every operation is tried by everybody, with every value of every
 * filter, through every page, on whatever ids are to be tried.
 */
final class Interface {

    private static final String STRANGER = "stranger";

    private final JsonNode description;
    private final Map<String, String> people;
    private final String unit;

    /**
     * Tried by people with their tokens, and by a stranger.
     *
     * @param unit the code that filters for a unit ask for
     */
    Interface(Map<String, String> people, String unit) {
        try {
            this.description = new ObjectMapper()
                    .readTree(given().get(ROOT + "/openapi?format=json")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        this.people = people;
        this.unit = unit;
    }

    int operations() {
        var count = new int[1];
        description.get("paths").forEach(path -> count[0] += path.size());
        return count[0];
    }

    /** Every answer by who asked what, the ids that were tried aside. */
    Map<String, String> answers(List<String> probes) {
        var answers = new TreeMap<String, String>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (path.getKey().startsWith(ROOT + "/public/")) {
                        ask(
                                STRANGER,
                                RestAssured::given,
                                operation.getKey(),
                                path.getKey(),
                                operation.getValue(),
                                probes,
                                answers);
                    } else {
                        people.forEach((name, token) -> ask(
                                name,
                                () -> given().auth().oauth2(token),
                                operation.getKey(),
                                path.getKey(),
                                operation.getValue(),
                                probes,
                                answers));
                    }
                }));
        return answers;
    }

    private void ask(
            String who,
            Supplier<RequestSpecification> as,
            String method,
            String template,
            JsonNode operation,
            List<String> probes,
            Map<String, String> answers) {
        boolean reads = method.equals("get");
        if (!reads && !template.contains("{") && !who.equals(STRANGER)) {
            // What makes something new is no way to find what is there.
            return;
        }
        for (int i = 0; i < (template.contains("{") || who.equals(STRANGER) ? probes.size() : 1); i++) {
            var probe = probes.get(i);
            var path = filled(template, operation, probe);
            var name = who + " " + method + " " + template + " #" + i;
            if (reads) {
                for (var query : queries(operation, probe)) {
                    var answer = pages(as, path, query, probes);
                    answers.put(name + "?" + query.replace(probe, "PROBE"), answer);
                    if (query.isEmpty() && answer.startsWith("403 ")) {
                        // Whoever may not ask may not filter.
                        break;
                    }
                }
            } else {
                answers.put(
                        name,
                        text(
                                as.get()
                                        .contentType("application/json")
                                        .header("If-Match", "\"0\"")
                                        .body(Map.of("receiptCode", probe, "text", "x", "rating", 1))
                                        .request(method.toUpperCase(Locale.ROOT), path),
                                probes));
            }
        }
    }

    private String filled(String template, JsonNode operation, String probe) {
        var path = template;
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("path")) {
                boolean number = schema(parameter).path("type").asText().equals("integer");
                path = path.replace("{" + parameter.get("name").asText() + "}", number ? "1" : probe);
            }
        }
        return path;
    }

    /** No filter, then each filter alone with each of its values. */
    private List<String> queries(JsonNode operation, String probe) {
        var queries = new ArrayList<>(List.of(""));
        for (var parameter : operation.path("parameters")) {
            var name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query")
                    && !List.of("limit", "cursor", "after").contains(name)) {
                values(name, schema(parameter), probe).forEach(value -> queries.add(name + "=" + value));
            }
        }
        return queries;
    }

    private List<String> values(String name, JsonNode schema, String probe) {
        if (schema.has("enum")) {
            var values = new ArrayList<String>();
            schema.get("enum").forEach(value -> values.add(value.asText()));
            return values;
        }
        return switch (schema.path("type").isArray()
                ? schema.path("type").get(0).asText()
                : schema.path("type").asText()) {
            case "boolean" -> List.of("true", "false");
            case "integer" -> List.of("1", "2026");
            default ->
                switch (name) {
                    case "unit" -> List.of(unit);
                    case "wind" -> List.of("W1", "W1.2");
                    default -> List.of(probe, unit);
                };
        };
    }

    private JsonNode schema(JsonNode parameter) {
        var schema = parameter.path("schema");
        return schema.has("$ref") ? description.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static String pages(Supplier<RequestSpecification> as, String path, String query, List<String> probes) {
        var whole = new StringBuilder();
        var answer = as.get().get(path + (query.isEmpty() ? "" : "?" + query));
        whole.append(text(answer, probes));
        for (int page = 0; page < 50 && next(answer) != null; page++) {
            var parameter = answer.asString().contains("\"specversion\"") ? "after" : "cursor";
            var before = next(answer);
            answer = as.get().get(path + "?" + (query.isEmpty() ? "" : query + "&") + parameter + "=" + before);
            whole.append('\n').append(text(answer, probes));
            if (before.equals(next(answer))) {
                break;
            }
        }
        return whole.toString();
    }

    private static String next(Response answer) {
        return answer.statusCode() == 200
                        && answer.contentType().startsWith("application/json")
                        && answer.asString().startsWith("{")
                ? answer.jsonPath().getString("next")
                : null;
    }

    /** Without what differs between any two requests. */
    private static String text(Response answer, List<String> probes) {
        var body = answer.asString().replaceAll("\"traceId\":\"[^\"]*\"", "\"traceId\":\"…\"");
        for (var probe : probes) {
            body = body.replace(probe, "PROBE");
        }
        return answer.statusCode() + " " + answer.header("ETag") + " " + answer.header("Location") + " " + body;
    }
}
