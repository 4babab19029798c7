package cn.hengjian.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.Realm;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class CompressionTest {

    private static final String JSON = "typed?bytes=5000&Content-Type=application/json";

    Realm realm;

    @ParameterizedTest
    @EnumSource
    void compressesWhatTheClientWantsCompressed(HttpClient.Version version) throws Exception {
        try (var http = HttpClient.newBuilder().version(version).build()) {
            var answer = http.send(
                    request(JSON).header("Accept-Encoding", "br, gzip;q=0.5").build(),
                    HttpResponse.BodyHandlers.ofByteArray());

            assertThat(answer.version()).isEqualTo(version);
            assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
            assertThat(header(answer, "Vary")).isEqualTo("accept-encoding");
            assertThat(answer.body()).hasSizeLessThan(200);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                    .isEqualTo("a".repeat(5000).getBytes(StandardCharsets.US_ASCII));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip; q=0.0, br", "deflate, gzipped"})
    void leavesContentAsItIsForOthersButSaysThatItDepends(String accepted) throws Exception {
        var answer = get(JSON, accepted);

        assertThat(header(answer, "Content-Encoding")).isEmpty();
        assertThat(header(answer, "Vary")).isEqualTo("accept-encoding");
        assertThat(answer.body()).hasSize(5000);
    }

    @ParameterizedTest
    @CsvSource({
        "1023, application/json, '', ''",
        "5000, image/png, '', ''",
        "5000, text/event-stream, '', ''",
        "5000, application/json, ETag, %227%22",
        "5000, application/json, Content-Encoding, br",
        "5000, application/json, Cache-Control, no-transform",
        "5000, application/json, Content-Range, bytes%200-4999/9000",
    })
    void leavesAsItIsWhatMustNotChange(int bytes, String type, String name, String value) throws Exception {
        var answer = get(
                "typed?bytes=" + bytes + "&Content-Type=" + type + (name.isEmpty() ? "" : "&" + name + "=" + value),
                "gzip");

        assertThat(header(answer, "Content-Encoding")).isNotEqualTo("gzip");
        assertThat(answer.body()).hasSize(bytes);
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv;charset=utf-8", "text/html", "text/javascript", "Application/JSON"})
    void compressesText(String type) throws Exception {
        assertThat(header(get("typed?bytes=1024&Content-Type=" + type, "gzip"), "Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void keepsWeakTags() throws Exception {
        var answer = get(JSON + "&ETag=W/%227%22", "gzip");

        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "ETag")).isEqualTo("W/\"7\"");
    }

    @ParameterizedTest
    @CsvSource({
        "If-None-Match, '\"7\"', 304, 0",
        "If-None-Match, '\"6\"', 200, 5000",
        "If-Match, '\"6\"', 412, 5000",
        "If-Match, '\"7\"', 200, 5000"
    })
    void passesConditionsAndTheirOutcome(String name, String tag, int status, int bytes) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    request("conditional")
                            .header("Accept-Encoding", "gzip")
                            .header(name, tag)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).hasSize(bytes);
            assertThat(header(answer, "ETag")).isEqualTo("\"7\"");
        }
    }

    private HttpResponse<byte[]> get(String what, String accepted) throws Exception {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(
                    request(what).header("Accept-Encoding", accepted).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private HttpRequest.Builder request(String what) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/personnel/v1/" + what))
                .header("Authorization", "Bearer " + realm.token().compact());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
