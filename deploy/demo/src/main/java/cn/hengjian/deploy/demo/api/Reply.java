package cn.hengjian.deploy.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What the API answered.
 *
 * @param request method and path, for messages
 * @param body a missing node if there was none, or none in JSON
 */
public record Reply(String request, int status, Optional<String> location, JsonNode body) {

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** The body of a success; anything else fails with the problem's own words. */
    public JsonNode require() {
        if (!succeeded()) {
            throw new ApiFailure("%s was refused. %s".formatted(request, problem()));
        }
        return body;
    }

    /** The slug of the problem's type; empty if the answer is none. */
    public String problemSlug() {
        var type = body.path("type").asText("");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** A problem in one or more lines: its title, what happened, where. */
    public String problem() {
        var head = "%d %s [%s]".formatted(status, body.path("title").asText("without a problem body"), problemSlug());
        var detail = body.path("detail").asText("");
        var errors = StreamSupport.stream(body.path("errors").spliterator(), false)
                .limit(10)
                .map(Reply::place)
                .collect(Collectors.joining());
        var trace = body.path("traceId").asText("");
        return head
                + (detail.isEmpty() ? "" : ": " + detail)
                + errors
                + (status >= 500 && !trace.isEmpty() ? "\n  trace " + trace : "");
    }

    private static String place(JsonNode error) {
        var row = error.path("row");
        var where = row.isNumber()
                ? "row %d %s".formatted(row.longValue(), error.path("column").asText(""))
                : error.path("pointer")
                        .asText(error.path("name").asText(error.path("in").asText()));
        return "\n  %s: %s"
                .formatted(
                        where.strip(),
                        error.path("detail").asText(error.path("code").asText()));
    }
}
