package cn.hengjian.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a service answered. */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {

    private static final JsonMapper MAPPER = new JsonMapper();

    public String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    public JsonNode json() {
        try {
            return MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + body(), e);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The body of a success. */
    public JsonNode is(int expected) {
        assertThat(status).as(body()).isEqualTo(expected);
        return json();
    }

    /** The problem of a refusal, in the form that every refusal has. */
    public JsonNode isProblem(int expected, String slug) {
        assertThat(status).as(body()).isEqualTo(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        var problem = json();
        assertThat(problem.path("type").asText()).isEqualTo("/problems/" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(expected);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("instance").asText()).startsWith("/");
        assertThat(problem.path("traceId").asText()).matches("[0-9a-f]{32}");
        return problem;
    }

    /** The places that a refusal names, as {@code in place code}. */
    public List<String> places() {
        return StreamSupport.stream(json().path("errors").spliterator(), false)
                .map(error -> error.path("in").asText() + " "
                        + (error.has("pointer")
                                ? error.path("pointer").asText()
                                : error.path("name").asText())
                        + " " + error.path("code").asText())
                .toList();
    }

    /** What is said of the only place. */
    public String onlyDetail() {
        assertThat(json().path("errors")).hasSize(1);
        return json().path("errors").get(0).path("detail").asText();
    }

    @Override
    public String toString() {
        return status + " " + headers.map() + " " + body();
    }
}
