package cn.hengjian.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An operation as the service under test describes it. */
final class ServedOperation {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private static final Set<String> SHARED = Set.of("limit", "cursor", "after");

    private final String verb;
    private final String path;
    private final JsonNode description;
    private final Pattern addresses;
    private final List<String> variables;

    ServedOperation(String verb, String path, JsonNode description) {
        this.verb = verb;
        this.path = path;
        this.description = description;
        this.addresses = Pattern.compile(VARIABLE.matcher(path).replaceAll("([^/]+)"));
        this.variables =
                VARIABLE.matcher(path).results().map(result -> result.group(1)).toList();
    }

    String id() {
        return description.path("operationId").asText();
    }

    int variables() {
        return variables.size();
    }

    boolean answers(String otherVerb, String otherPath) {
        return verb.equals(otherVerb.toLowerCase(Locale.ROOT))
                && addresses.matcher(otherPath).matches();
    }

    /** What stands in an address for the variables of the path. */
    Map<String, String> values(String address) {
        var values = new LinkedHashMap<String, String>();
        var match = addresses.matcher(address).results().findFirst();
        match.map(MatchResult::groupCount).ifPresent(count -> {
            for (int i = 0; i < count; i++) {
                values.put(variables.get(i), match.get().group(i + 1));
            }
        });
        return values;
    }

    /** The schema of a parameter in path or query. */
    Optional<JsonNode> parameter(String name) {
        return description
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asText().equals(name)
                        && !parameter.path("in").asText().equals("header"))
                .map(parameter -> parameter.path("schema"))
                .findFirst();
    }

    /** Whether a parameter's name and type say all about it. */
    static boolean isPlain(String name, JsonNode schema) {
        return SHARED.contains(name)
                || schema.has("enum")
                || schema.path("type").asText().equals("boolean")
                || schema.path("format").asText().equals("uuid");
    }

    /** The description of the JSON that it takes. */
    Optional<JsonNode> request() {
        return json(description.path("requestBody").path("content"));
    }

    /** The description of the JSON that it answers with this status. */
    Optional<JsonNode> answer(String status) {
        return json(description.path("responses").path(status).path("content"));
    }

    /** The status of success. */
    Stream<String> successes() {
        return description
                .path("responses")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(key -> key.startsWith("2"));
    }

    private static Optional<JsonNode> json(JsonNode content) {
        return content.propertyStream()
                .filter(type -> type.getKey().equals("application/json")
                        || type.getKey().endsWith("+json"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public String toString() {
        return "%s (%s %s)".formatted(id(), verb.toUpperCase(Locale.ROOT), path);
    }
}
