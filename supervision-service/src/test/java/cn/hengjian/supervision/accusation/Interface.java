package cn.hengjian.supervision.accusation;

import static cn.hengjian.supervision.testing.County.ROOT;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * The whole interface as its own description has it: everybody asks every operation that reads, without and with each
 * value of each filter, through every page, about the ids to be tried and about what his or her own lists name; and
 * tries every operation that writes on the ids to be tried. Answers are compared in all that a client can see but for
 * what differs with every request.
 */
final class Interface {

    /** How many of the things that somebody's list names he or she then reads one by one. */
    private static final int READ_OF_A_LIST = 2;

    private static final int AT_ONCE = 8;
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final List<Operation> operations;
    private final Map<String, Asker> people;
    private final String unit;

    /**
     * Tried by people with their tokens, and by a stranger.
     *
     * @param unit the code that filters for a unit ask for
     */
    Interface(Map<String, String> people, String unit) {
        this.operations = operations();
        this.people = new TreeMap<>();
        this.people.put("stranger", new Asker(null));
        people.forEach((name, token) -> this.people.put(name, new Asker(token)));
        this.unit = unit;
    }

    int reads() {
        return (int) operations.stream().filter(Operation::reads).count();
    }

    /** Everybody's answers by who asked what, as to these ids. */
    Map<String, String> answers(List<String> probes) {
        return answers(probes, _ -> true);
    }

    /** The same of some people only. */
    Map<String, String> answers(List<String> probes, Predicate<String> who) {
        var answers = new ConcurrentSkipListMap<String, String>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var asking = new ArrayList<Future<?>>();
            people.forEach((name, asker) -> {
                if (who.test(name)) {
                    asking.add(threads.submit(() -> new Session(name, asker, probes, answers).tryEverything()));
                }
            });
            for (var each : asking) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    /** One person who tries everything. */
    private final class Session {

        private final String name;
        private final Asker asker;
        private final List<String> probes;
        private final Map<String, String> answers;

        Session(String name, Asker asker, List<String> probes, Map<String, String> answers) {
            this.name = name;
            this.asker = asker;
            this.probes = probes;
            this.answers = answers;
        }

        void tryEverything() {
            for (var operation : operations) {
                if (operation.path().startsWith(ROOT + "/public/") != asker.isStranger()) {
                    continue;
                }
                if (!operation.path().contains("{")) {
                    if (operation.reads()) {
                        readList(operation);
                    }
                    // What makes something new is no way to find what is there.
                    continue;
                }
                for (int i = 0; i < probes.size(); i++) {
                    if (tryOn(operation, i).startsWith("403 ")) {
                        // Whose role may not ask at all is answered so whatever he or she asks about.
                        break;
                    }
                }
            }
        }

        private String tryOn(Operation operation, int probe) {
            var id = probes.get(probe);
            if (operation.reads()) {
                return read(operation, operation.filled(id), "#" + probe);
            }
            var answer = asker.write(operation.method(), operation.filled(id), id, probes);
            keep(operation, "#" + probe, answer);
            return answer;
        }

        private void readList(Operation list) {
            var plain = read(list, list.path(), "");
            if (!plain.startsWith("200 ")) {
                return;
            }
            var named = Asker.ids(plain).stream().limit(READ_OF_A_LIST).toList();
            operations.stream()
                    .filter(Operation::reads)
                    .filter(operation -> operation.path().startsWith(list.path() + "/{id}"))
                    .forEach(operation -> named.forEach(id -> read(operation, operation.filled(id), "@" + id)));
        }

        /** Asks without a filter, and then with each; whoever may not ask may not filter. */
        private String read(Operation operation, String path, String about) {
            var plain = asker.pages(path, operation.takes("limit") ? "limit=200" : "", probes);
            keep(operation, about, plain);
            if (plain.startsWith("403 ") || plain.startsWith("404 ")) {
                return plain;
            }
            for (var query : operation.queries(unit, probes)) {
                keep(operation, about + "?" + Asker.without(query, probes), asker.pages(path, query, probes));
            }
            return plain;
        }

        private void keep(Operation operation, String about, String answer) {
            answers.put(name + " " + operation.method() + " " + operation.path() + " " + about, answer);
        }
    }

    /** An operation with its parameters. */
    private record Operation(String method, String path, List<Parameter> parameters) {

        boolean reads() {
            return method.equals("GET");
        }

        String filled(String id) {
            var filled = path;
            for (var parameter : parameters) {
                if (parameter.in().equals("path")) {
                    filled = filled.replace("{" + parameter.name() + "}", parameter.is("integer") ? "1" : id);
                }
            }
            return filled;
        }

        /** Each filter alone with each of its values. */
        List<String> queries(String unit, List<String> probes) {
            var queries = new ArrayList<String>();
            for (var parameter : parameters) {
                if (parameter.in().equals("query")
                        && !List.of("limit", "cursor", "after").contains(parameter.name())) {
                    parameter
                            .values(unit, probes)
                            .forEach(value ->
                                    queries.add(parameter.name() + "=" + value + (takes("limit") ? "&limit=200" : "")));
                }
            }
            return queries;
        }

        boolean takes(String name) {
            return parameters.stream().anyMatch(parameter -> parameter.name().equals(name));
        }
    }

    private record Parameter(String name, String in, JsonNode schema) {

        boolean is(String type) {
            var stated = schema.path("type");
            return stated.isArray()
                    ? stated.get(0).asText().equals(type)
                    : stated.asText().equals(type);
        }

        List<String> values(String unit, List<String> probes) {
            if (schema.has("enum")) {
                return schema.get("enum").valueStream().map(JsonNode::asText).toList();
            }
            if (is("boolean")) {
                return List.of("true", "false");
            }
            if (is("integer")) {
                return List.of("1", "30", "2026");
            }
            return switch (name) {
                case "unit", "within" -> List.of(unit);
                case "wind" -> List.of("W1", "W1.2");
                case "month" -> List.of("2026-03");
                case "from", "to", "start" -> List.of("2026-03-02");
                default -> {
                    var values = new ArrayList<>(probes);
                    values.add(unit);
                    yield values;
                }
            };
        }
    }

    private static List<Operation> operations() {
        var description = description();
        var operations = new ArrayList<Operation>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation
                                        .getValue()
                                        .path("parameters")
                                        .valueStream()
                                        .map(parameter -> parameter(resolved(description, parameter), description))
                                        .toList()))));
        return operations;
    }

    private static Parameter parameter(JsonNode described, JsonNode description) {
        return new Parameter(
                described.get("name").asText(),
                described.get("in").asText(),
                resolved(description, described.path("schema")));
    }

    private static JsonNode resolved(JsonNode description, JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static JsonNode description() {
        try {
            return new ObjectMapper()
                    .readTree(given().get(ROOT + "/openapi?format=json")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
