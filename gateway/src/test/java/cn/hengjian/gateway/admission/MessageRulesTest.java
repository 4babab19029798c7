package cn.hengjian.gateway.admission;

import static cn.hengjian.gateway.admission.Rudeness.body;
import static cn.hengjian.gateway.admission.Rudeness.headers;
import static cn.hengjian.gateway.admission.Rudeness.host;
import static cn.hengjian.gateway.admission.Rudeness.line;
import static cn.hengjian.gateway.admission.Rudeness.lines;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.RawClient;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.gateway.neighbours.Services;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RFC 9112 and 9110, rule by rule, with bytes as they are. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class MessageRulesTest {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");
    private static final String UNITS = "/api/personnel/v1/units";

    Realm realm;
    Services services;

    static Stream<Rudeness> requestLines() {
        return Stream.of(
                line("a space after the version", "GET " + UNITS + " HTTP/1.1 ", 400),
                line("a space in the target", "GET " + UNITS + " x HTTP/1.1", 400),
                line("no version", "GET " + UNITS, 400),
                line("no target", "GET HTTP/1.1", 400),
                line("only a method", "GET", 400),
                line("HTTP/0.9", "GET " + UNITS + " HTTP/0.9", 505),
                line("HTTP/1.2", "GET " + UNITS + " HTTP/1.2", 505),
                line("HTTP/2.0 in text", "GET " + UNITS + " HTTP/2.0", 505),
                line("HTTP/3 in text", "GET " + UNITS + " HTTP/3", 400),
                line("a version in lower case", "GET " + UNITS + " http/1.1", 505),
                line("another protocol", "GET " + UNITS + " RTSP/1.0", 505),
                line("a version of many digits", "GET " + UNITS + " HTTP/1.10", 505),
                line("a method in lower case", "get " + UNITS + " HTTP/1.1", 405),
                line("a method that is none", "G@T " + UNITS + " HTTP/1.1", 400),
                line("a method with a control character", "G\u0001T " + UNITS + " HTTP/1.1", 400),
                line("authority form", "GET localhost:8080 HTTP/1.1", 400),
                line("asterisk form", "GET * HTTP/1.1", 400),
                line("a scheme of another protocol", "GET ftp://localhost" + UNITS + " HTTP/1.1", 400),
                line("a fragment", "GET " + UNITS + "#x HTTP/1.1", 400),
                line("a NUL in the target", "GET " + UNITS + "\u0000 HTTP/1.1", 400),
                line("raw bytes beyond ASCII", "GET " + UNITS + "\u00e9 HTTP/1.1", 400),
                line("CONNECT", "CONNECT localhost:22 HTTP/1.1", 400),
                line("TRACE", "TRACE " + UNITS + " HTTP/1.1", 405),
                line("PRI", "PRI " + UNITS + " HTTP/1.1", 405),
                new Rudeness("bare CR at the end of lines", "GET " + UNITS + " HTTP/1.1\rHost: localhost\r\r", 400),
                new Rudeness("a CR within the line", "GET /\r/units HTTP/1.1\r\nHost: localhost\r\n\r\n", 400));
    }

    /** What RFC 9112 leaves to the reader: it is read in one way, and sent on in that way only. */
    static Stream<Rudeness> leniencies() {
        return Stream.of(
                line("an empty line before the request", "\r\nGET " + UNITS + " HTTP/1.1", 200),
                line("two spaces before the target", "GET  " + UNITS + " HTTP/1.1", 200),
                line("two spaces before the version", "GET " + UNITS + "  HTTP/1.1", 200),
                line("a tab for a space", "GET\t" + UNITS + "\tHTTP/1.1", 200),
                line("absolute form", "GET http://localhost" + UNITS + " HTTP/1.1", 200),
                headers("a folded line", "X-A: b\r\n c\r\n", 200),
                headers("an upgrade to a WebSocket", lines("Connection: Upgrade", "Upgrade: websocket"), 200),
                headers("a nominated field", lines("Connection: Authorization"), 200));
    }

    static Stream<Rudeness> headerFields() {
        return Stream.of(
                headers("a space before the colon", "X-A : b\r\n", 400),
                headers("a tab before the colon", "X-A\t: b\r\n", 400),
                headers("a space before the colon of a length", "Content-Length : 5\r\n", 400),
                headers("an empty name", ": b\r\n", 400),
                headers("no colon", "X-A\r\n", 400),
                headers("a space in a name", "X A: b\r\n", 400),
                headers("a control character in a name", "X\u0001A: b\r\n", 400),
                headers("a control character in a value", "X-A: b\u0001c\r\n", 400),
                headers("a NUL in a name", "X\u0000A: b\r\n", 400),
                headers("a NUL in a value", "X-A: b\u0000c\r\n", 400),
                headers("a CR in a value", "X-A: b\rX-B: c\r\n", 400),
                headers("DEL in a value", "X-A: b\u007fc\r\n", 400),
                headers("a name beyond ASCII", "X-\u00e9: b\r\n", 400),
                headers("parentheses in a name", "X-(A): b\r\n", 400),
                headers("an expectation nobody knows", "Expect: 200-ok\r\n", 417),
                host("no Host", "", 400),
                host("an empty Host", "Host: \r\n", 400),
                host("two Hosts", "Host: localhost\r\nHost: other\r\n", 400),
                host("the same Host twice", "Host: localhost\r\nHost: localhost\r\n", 400),
                host("a list of Hosts", "Host: localhost, other\r\n", 400),
                host("a Host with a path", "Host: localhost/x\r\n", 400),
                host("a Host with a user", "Host: a@localhost\r\n", 400),
                host("a Host with a port that is none", "Host: localhost:http\r\n", 400),
                host("a Host with a port too large", "Host: localhost:70000\r\n", 400),
                new Rudeness(
                        "a Host other than that of the absolute form",
                        lines(
                                "GET http://one.example" + UNITS + " HTTP/1.1",
                                "Host: two.example",
                                "Authorization: Bearer TOKEN",
                                ""),
                        400));
    }

    static Stream<Rudeness> framing() {
        return Stream.of(
                body("a negative length", "Content-Length: -1\r\n", "", 400),
                body("a length with a plus", "Content-Length: +5\r\n", "hello", 400),
                body("a length in hex", "Content-Length: 0x5\r\n", "hello", 400),
                body("a length with a fraction", "Content-Length: 5.0\r\n", "hello", 400),
                body("an empty length", "Content-Length:\r\n", "", 400),
                body("two different lengths", "Content-Length: 5\r\nContent-Length: 6\r\n", "hello", 400),
                body("two equal lengths", "Content-Length: 5\r\nContent-Length: 5\r\n", "hello", 400),
                body("a list of lengths", "Content-Length: 5, 5\r\n", "hello", 400),
                body("a length beyond a long", "Content-Length: 9223372036854775808\r\n", "hello", 400),
                body("a length with a space within", "Content-Length: 1 0\r\n", "hello", 400),
                body("chunked twice", "Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n", 400),
                body(
                        "chunked in two fields",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                        "0\r\n\r\n",
                        400),
                body("gzip before chunked", "Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n", 400),
                body("chunked before gzip", "Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n", 400),
                body("a coding that only ends like chunked", "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n", 400),
                body("a coding in quotes", "Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n", 400),
                body("identity", "Transfer-Encoding: identity\r\n", "", 400),
                body("an empty coding", "Transfer-Encoding: \r\n", "", 400),
                body("a coding after a vertical tab", "Transfer-Encoding: \u000bchunked\r\n", "0\r\n\r\n", 400),
                new Rudeness(
                        "chunks in HTTP/1.0",
                        lines(
                                "POST /api/personnel/v1/upload HTTP/1.0",
                                "Host: localhost",
                                "Authorization: Bearer TOKEN",
                                "Transfer-Encoding: chunked",
                                "",
                                "0",
                                ""),
                        505));
    }

    static Stream<Rudeness> chunks() {
        return Stream.of(
                body("a size that is no number", "Transfer-Encoding: chunked\r\n", "x\r\nhello\r\n0\r\n\r\n", 0),
                body("a negative size", "Transfer-Encoding: chunked\r\n", "-5\r\nhello\r\n0\r\n\r\n", 0),
                body("a size with a plus", "Transfer-Encoding: chunked\r\n", "+5\r\nhello\r\n0\r\n\r\n", 0),
                body("a size with 0x", "Transfer-Encoding: chunked\r\n", "0x5\r\nhello\r\n0\r\n\r\n", 0),
                body("an empty size", "Transfer-Encoding: chunked\r\n", "\r\nhello\r\n0\r\n\r\n", 0),
                body(
                        "a size of many digits",
                        "Transfer-Encoding: chunked\r\n",
                        "fffffffffffffffff\r\nhello\r\n0\r\n\r\n",
                        0),
                body("no CRLF after a chunk", "Transfer-Encoding: chunked\r\n", "5\r\nhello0\r\n\r\n", 0),
                body("more than the size says", "Transfer-Encoding: chunked\r\n", "3\r\nhello\r\n0\r\n\r\n", 0),
                body(
                        "a huge chunk extension",
                        "Transfer-Encoding: chunked\r\n",
                        "5;" + "x".repeat(70_000) + "\r\nhello\r\n0\r\n\r\n",
                        0),
                body("a bare LF after a size", "Transfer-Encoding: chunked\r\n", "5\nhello\r\n0\r\n\r\n", 0),
                body(
                        "a bare LF within a chunk extension",
                        "Transfer-Encoding: chunked\r\n",
                        "5;a\nb\r\nhello\r\n0\r\n\r\n",
                        0),
                body(
                        "huge trailers",
                        "Transfer-Encoding: chunked\r\n",
                        "5\r\nhello\r\n0\r\nX: " + "x".repeat(70_000) + "\r\n\r\n",
                        0));
    }

    @ParameterizedTest
    @MethodSource({"requestLines", "headerFields", "framing"})
    void refusesBeforeTheServiceHearsOfIt(Rudeness rudeness) {
        services.asked.clear();

        var answer = RawClient.exchange(rudeness.bytes(realm.token().compact()));

        assertThat(statuses(answer)).containsExactly(rudeness.status());
        assertThat(answer).contains("\r\nContent-Type: application/problem+json\r\n");
        assertThat(answer).doesNotContain("Server:", "netty", "vertx", "Exception");
        theServiceHears("/api/personnel/v1/after");
    }

    @ParameterizedTest
    @MethodSource("leniencies")
    void sendsOnWhatItHasReadAndNotWhatItWasSent(Rudeness leniency) {
        services.asked.clear();
        var message = leniency.message().replace("TOKEN", realm.token().compact());

        try (var client = new RawClient()) {
            assertThat(client.send(message).readHead()).startsWith("HTTP/1.1 200 ");
        }

        assertThat(services.asked).containsExactly(UNITS);
    }

    @Test
    void takesAnUpgradeToHttp2ButNothingOfHttp1BehindIt() {
        services.asked.clear();
        var upgrade = headers(
                "an upgrade to HTTP/2",
                lines("Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAAP__"),
                101);

        var answer = RawClient.exchange(upgrade.bytes(realm.token().compact()));

        assertThat(statuses(answer)).containsExactly(101);
        given().header("Authorization", "Bearer " + realm.token().compact()).get("/api/personnel/v1/after");
        assertThat(services.asked).doesNotContain(Rudeness.SMUGGLED).contains("/api/personnel/v1/after");
    }

    static Stream<Rudeness> bodiesOfTwoLengths() {
        var chunked = "Transfer-Encoding: chunked";
        return Stream.of(
                body("a length and chunks", lines("Content-Length: 5", chunked), "0\r\n\r\n", 200),
                body("chunks and a length", lines(chunked, "Content-Length: 5"), "0\r\n\r\n", 200),
                body("a size that the decoder's int wraps", lines(chunked), "100000005\r\nhello\r\n0\r\n\r\n", 200));
    }

    /** RFC 9112, section 6.1: the connection ends, because somebody else may have counted otherwise. */
    @ParameterizedTest
    @MethodSource("bodiesOfTwoLengths")
    void readsNothingBehindABodyThatMayEndElsewhere(Rudeness rudeness) {
        services.asked.clear();

        var answer = RawClient.exchange(rudeness.bytes(realm.token().compact()));

        assertThat(statuses(answer)).containsExactly(200);
        assertThat(answer).contains("\r\nConnection: close\r\n").endsWith("\"}");
        theServiceHears("/api/personnel/v1/upload", "/api/personnel/v1/after");
    }

    @ParameterizedTest
    @MethodSource("chunks")
    void givesUpARequestWhoseChunksCannotBeRead(Rudeness rudeness) {
        services.asked.clear();

        var answer = RawClient.exchange(rudeness.bytes(realm.token().compact()));

        assertThat(statuses(answer)).isEmpty();
        given().header("Authorization", "Bearer " + realm.token().compact()).get("/api/personnel/v1/after");
        assertThat(services.asked).doesNotContain(Rudeness.SMUGGLED).contains("/api/personnel/v1/after");
    }

    /** A request sent afterwards arrives, and nothing has arrived before it. */
    private void theServiceHears(String... paths) {
        given().header("Authorization", "Bearer " + realm.token().compact()).get(paths[paths.length - 1]);
        assertThat(services.asked).containsExactly(paths);
    }

    private static Iterable<Integer> statuses(String answer) {
        var statuses = new ArrayList<Integer>();
        var matcher = STATUS.matcher(answer);
        while (matcher.find()) {
            statuses.add(Integer.parseInt(matcher.group(1)));
        }
        return statuses;
    }
}
