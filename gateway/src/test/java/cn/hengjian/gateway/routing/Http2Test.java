package cn.hengjian.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.gateway.neighbours.Services;
import cn.hengjian.platform.problem.HttpProblem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTTP/2 with prior knowledge, by a client that lets one be rude. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class Http2Test {

    private static final int SIZE = 20 * 1024 * 1024;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = vertx.createHttpClient(new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_2)
            .setHttp2ClearTextUpgrade(false)
            .setHttp2MaxPoolSize(1));

    Realm realm;
    Services services;

    private record Answer(int status, Buffer body) {}

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    @Test
    void streamsBothWays() throws Exception {
        var content = new byte[SIZE];
        new Random(7).nextBytes(content);

        var upload = send(HttpMethod.POST, "personnel/v1/upload", Map.of(), Buffer.buffer(content));
        var download = send(HttpMethod.GET, "personnel/v1/download?bytes=" + SIZE, Map.of(), Buffer.buffer());

        var digest = HexFormat.of().formatHex(Services.sha256().digest(content));
        assertThat(upload.body().toString()).isEqualTo("{\"bytes\":" + SIZE + ",\"sha256\":\"" + digest + "\"}");
        assertThat(download.body().length()).isEqualTo(SIZE);
    }

    @Test
    void answersThatAServiceHangsThoughTheRequestHasBeenReadToItsEnd() throws Exception {
        var refused = send(HttpMethod.POST, "silent/v1/hang", Map.of(), Buffer.buffer("{}"));

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body().toString()).contains(HttpProblem.UNAVAILABLE.type());
        assertThat(send(HttpMethod.GET, "personnel/v1/units", Map.of(), Buffer.buffer())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "authorization, Bearer another",
        "expect, 200-ok",
    })
    void refusesWhatHttp1WouldRefuse(String name, String value) throws Exception {
        services.asked.clear();

        var refused = send(HttpMethod.GET, "personnel/v1/smuggled", Map.of(name, value), Buffer.buffer());

        assertThat(refused.status()).isIn(400, 417);
        assertThat(services.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"transfer-encoding, chunked", "transfer-encoding, 'gzip, chunked'", "connection, close"})
    void resetsAStreamThatSpeaksOfItsConnection(String name, String value) {
        services.asked.clear();

        assertThatThrownBy(() -> send(HttpMethod.GET, "personnel/v1/smuggled", Map.of(name, value), Buffer.buffer()))
                .hasCauseInstanceOf(StreamResetException.class);

        assertThat(services.asked).isEmpty();
    }

    private Answer send(HttpMethod method, String path, Map<String, String> headers, Buffer body) throws Exception {
        return http.request(method, RestAssured.port, "localhost", "/api/" + path)
                .compose(request -> {
                    request.putHeader("Authorization", "Bearer " + realm.token().compact());
                    headers.forEach((name, value) -> request.headers().add(name, value));
                    return request.send(body);
                })
                .compose(Http2Test::read)
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
    }

    private static Future<Answer> read(HttpClientResponse response) {
        assertThat(response.version()).isEqualTo(HttpVersion.HTTP_2);
        return response.body().map(body -> new Answer(response.statusCode(), body));
    }
}
