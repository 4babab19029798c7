package cn.hengjian.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Records what tests ask an operation and are answered, if the operation has no example or one that its description
 * doesn't allow any more. Of all exchanges of a run the one is kept that shows most.
 */
final class ExampleRecorder implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, RecordedExchange> best = new HashMap<>();
    private final Map<String, Boolean> wanted = new HashMap<>();
    private ServedApi api;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        if (response.statusCode() / 100 == 2) {
            record(request, response);
        }
        return response;
    }

    private synchronized void record(FilterableRequestSpecification request, Response response) {
        var address = URI.create(request.getURI());
        if (api == null) {
            api = ServedApi.underTest();
        }
        api.find(request.getMethod(), address.getPath())
                .filter(operation -> wanted.computeIfAbsent(operation.id(), _ -> isWanted(operation)))
                .ifPresent(operation -> {
                    var exchange = exchange(operation, address, request, response);
                    if (Presentable.isTelling(exchange)) {
                        keep(operation.id(), shown(operation, exchange));
                    }
                });
    }

    private boolean isWanted(ServedOperation operation) {
        return !new ExampleCheck(api).faults(operation).isEmpty();
    }

    private RecordedExchange exchange(
            ServedOperation operation, URI address, FilterableRequestSpecification request, Response response) {
        var status = response.statusCode();
        var sent = operation.request().isPresent() ? request.getBody() : null;
        var answered = response.contentType().startsWith("application/json") ? response.asString() : null;
        return new RecordedExchange(
                parameters(operation, address),
                status,
                sent == null ? null : json(sent.toString()),
                answered == null ? null : json(answered));
    }

    private RecordedExchange shown(ServedOperation operation, RecordedExchange exchange) {
        var shortened = Presentable.of(exchange);
        return new ExampleCheck(api).faults(operation, shortened).isEmpty() ? shortened : Presentable.whole(exchange);
    }

    private void keep(String operation, RecordedExchange exchange) {
        best.merge(operation, exchange, (before, now) -> {
            var richer = Presentable.worth(now) > Presentable.worth(before) ? now : before;
            var parameters = new TreeMap<>(now.parameters());
            parameters.putAll(before.parameters());
            return new RecordedExchange(parameters, richer.status(), richer.request(), richer.answer());
        });
        best.get(operation).write(operation);
    }

    private Map<String, JsonNode> parameters(ServedOperation operation, URI address) {
        var values = new TreeMap<String, String>(operation.values(address.getPath()));
        if (address.getRawQuery() != null) {
            for (var pair : address.getRawQuery().split("&", -1)) {
                var split = pair.split("=", 2);
                values.put(decoded(split[0]), split.length == 1 ? "" : decoded(split[1]));
            }
        }
        var shown = new TreeMap<String, JsonNode>();
        values.forEach((name, value) -> operation
                .parameter(name)
                .map(api::resolved)
                .filter(schema -> !ServedOperation.isPlain(name, schema))
                .ifPresent(schema -> shown.put(
                        name,
                        schema.path("type").asText().equals("integer")
                                ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
                                : JsonNodeFactory.instance.textNode(value))));
        return shown;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException("No JSON", e);
        }
    }
}
