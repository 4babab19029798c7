package cn.hengjian.gateway.routing;

import static cn.hengjian.gateway.neighbours.ProblemMatch.isProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Eventually;
import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.RawClient;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.gateway.neighbours.Services;
import cn.hengjian.gateway.problems.GatewayProblem;
import cn.hengjian.platform.problem.HttpProblem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class StreamingTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int SIZE = 50 * MEGABYTE;
    private static final long LIMIT = 160L * MEGABYTE;
    private static final long STRANGERS_LIMIT = 12L * MEGABYTE;

    /** What may lie in the sockets' and the gateway's buffers while one side does not read. */
    private static final long IN_BETWEEN = 16L * MEGABYTE;

    Realm realm;
    Services services;

    @Test
    void holdsBackAnUploadThatTheServiceDoesNotRead() throws Exception {
        var block = new byte[64 * 1024];
        new Random(7).nextBytes(block);
        var digest = Services.sha256();
        var sent = new AtomicLong();
        try (var client = new RawClient()) {
            client.send(head("POST", "upload-held", "Content-Length: " + SIZE + "\r\n"));
            var upload = CompletableFuture.runAsync(() -> {
                try {
                    while (sent.get() < SIZE) {
                        client.out().write(block);
                        digest.update(block);
                        sent.addAndGet(block.length);
                    }
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });

            settles(sent);
            assertThat(sent.get()).isLessThan(IN_BETWEEN);
            services.releaseUpload();
            upload.join();

            assertThat(client.readHead()).startsWith("HTTP/1.1 200");
            client.send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(client.readAll())
                    .startsWith("{\"bytes\":" + SIZE + ",\"sha256\":\""
                            + HexFormat.of().formatHex(digest.digest()));
        }
    }

    @Test
    void holdsBackADownloadThatTheClientDoesNotRead() throws Exception {
        services.written.set(0);
        try (var client = new RawClient()) {
            client.send(head("GET", "download?bytes=" + SIZE, "Connection: close\r\n"));
            assertThat(client.readHead()).startsWith("HTTP/1.1 200");

            settles(services.written);
            assertThat(services.written.get()).isLessThan(IN_BETWEEN);

            var body = client.in().readAllBytes();
            assertThat(services.written.get()).isEqualTo(SIZE);
            // The chunks' own lines come on top.
            assertThat(body.length).isBetween(SIZE, SIZE + SIZE / 100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void refusesABodyThatIsDeclaredTooLarge(String language) {
        var before = services.received.get();
        try (var client = new RawClient()) {
            client.send(head(
                    "POST",
                    "upload",
                    "Accept-Language: " + language + "\r\nContent-Length: " + (LIMIT + 1)
                            + "\r\nConnection: close\r\n"));

            assertThat(client.readAll())
                    .startsWith("HTTP/1.1 413")
                    .contains("\"type\":\"" + HttpProblem.TOO_LARGE.type() + "\"")
                    .contains(language.equals("en") ? "at most 160 MiB" : "最大 160 MiB");
        }
        assertThat(services.received.get()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"0, 503", "1, 413"})
    void takesLessOfWhoDoesNotLogIn(int more, int status) {
        try (var client = new RawClient()) {
            client.send("POST /api/supervision/v1/public/attachments HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                    + (STRANGERS_LIMIT + more) + "\r\nAccept-Language: en\r\nConnection: close\r\n\r\n");

            var answer = client.readAll();

            // Up to the limit it goes on to the service, which isn't there.
            assertThat(answer).startsWith("HTTP/1.1 " + status);
            if (status == 413) {
                assertThat(answer).contains("at most 12 MiB");
            }
        }
    }

    @Test
    void cutsOffABodyThatTurnsOutTooLarge() throws Exception {
        var chunk = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        var before = services.received.get();
        try (var client = new RawClient()) {
            client.send(head("POST", "upload", "Transfer-Encoding: chunked\r\n"));
            for (var sent = 0; sent < LIMIT / 0x10000; sent++) {
                client.out().write(chunk);
            }
            client.send("1\r\na\r\n0\r\n\r\n");

            assertThat(client.readHead()).startsWith("HTTP/1.1 413");
        }
        assertThat(services.received.get() - before).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void takesABodyOfExactlyTheLimit() throws Exception {
        var block = new byte[MEGABYTE];
        try (var client = new RawClient()) {
            client.send(head("POST", "upload", "Content-Length: " + LIMIT + "\r\nConnection: close\r\n"));
            for (var sent = 0; sent < LIMIT / MEGABYTE; sent++) {
                client.out().write(block);
            }

            assertThat(client.readAll()).startsWith("HTTP/1.1 200").contains("{\"bytes\":" + LIMIT + ",");
        }
    }

    @Test
    void refusesAClientThatStopsInTheMiddle() {
        try (var client = new RawClient()) {
            client.send(head("POST", "upload", "Content-Length: 10\r\n") + "abc");

            assertThat(client.readHead()).startsWith("HTTP/1.1 408");
            assertThat(client.readAll()).contains(GatewayProblem.REQUEST_TIMEOUT.type());
        }
        var next = given().header("Authorization", "Bearer " + realm.token().compact())
                .get("/api/personnel/v1/units");
        assertThat(next.statusCode()).isEqualTo(200);
    }

    @Test
    void breaksOffAnAnswerThatStopsInTheMiddle() {
        try (var client = new RawClient()) {
            client.send(head("GET", "half", ""));

            assertThat(client.readAll()).startsWith("HTTP/1.1 200").endsWith("\r\n\r\nhalf");
        }
    }

    @Test
    void tellsTheServiceWhenTheClientHasGone() {
        var before = services.givenUp.get();
        try (var client = new RawClient()) {
            client.send(head("GET", "download?bytes=" + SIZE, ""));
            assertThat(client.readHead()).startsWith("HTTP/1.1 200");
        }
        Eventually.holds("a download is given up", () -> services.givenUp.get() >= before + 1);

        var hanging = services.hanging.get();
        try (var client = new RawClient()) {
            client.send(head("GET", "hang", ""));
            Eventually.holds("it is on its way", () -> services.hanging.get() > hanging);
        }
        Eventually.holds("a waiting request is given up", () -> services.givenUp.get() >= before + 2);
    }

    @Test
    void asksForABodyThatIsAnnounced() {
        try (var client = new RawClient()) {
            client.send(head("POST", "upload", "Content-Length: 3\r\nExpect: 100-continue\r\n"));
            assertThat(client.readHead()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            client.send("abc");
            assertThat(client.readHead()).startsWith("HTTP/1.1 200");
        }
        isProblem(
                given().header("Expect", "100-continue").body("abc").post("/api/personnel/v1/upload"),
                HttpProblem.UNAUTHENTICATED,
                "zh-CN");
    }

    private String head(String method, String what, String headers) {
        return method + " /api/personnel/v1/" + what + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + realm.token().compact() + "\r\n" + headers + "\r\n";
    }

    /** Waits until a count has been above zero and the same for half a second. */
    private static void settles(AtomicLong count) {
        var last = new AtomicLong();
        var since = new AtomicLong(System.nanoTime());
        Eventually.holds("no more goes through", () -> {
            if (last.getAndSet(count.get()) != count.get()) {
                since.set(System.nanoTime());
            }
            return count.get() > 0 && System.nanoTime() - since.get() > 500_000_000;
        });
    }
}
