package cn.hengjian.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.RawClient;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemType;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class AdmissionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/personnel/v1/../../../q/health",
                "/api/personnel/v1/%2e%2e/%2e%2e/q/health",
                "/api/personnel/v1/..%2fq",
                "/api/personnel/v1//units",
                "//q/health",
                "/api/personnel/v1/..\\q",
                "/api/personnel/v1/units%00",
                "/api/personnel/v1/units;a=b",
                "/api/personnel/v1/units|x",
                "/api/personnel/v1/units?q=a|b",
                "/api/personnel/v1/\u00e4",
                "/problems/%2e%2e",
                "*",
            })
    void refusesTargetsThatCouldBeReadInTwoWays(String target) {
        refuses("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n", HttpProblem.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: localhost\r\nHost: localhost\r\n",
                "Host: \r\n",
                "Host: evil.example/x\r\n",
                "Host: user@localhost\r\n",
                "Host: localhost\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n",
                "Host: localhost\r\nTransfer-Encoding: gzip, chunked\r\n",
                "Host: localhost\r\nTransfer-Encoding: identity\r\n",
            })
    void refusesHeadersThatCouldBeReadInTwoWays(String headers) {
        refuses("GET / HTTP/1.1\r\n" + headers, HttpProblem.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1\r\nContent-Length: 2\r\n",
                "Content-Length: -1\r\n",
                "A B: c\r\n",
                "no colon\r\n"
            })
    void refusesBrokenHeadersBeforeReadingOn(String headers) {
        var answer =
                RawClient.exchange("POST / HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\nGET / HTTP/1.1\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "CONNECT", "BREW", "get"})
    void refusesOtherMethods(String method) {
        var answer = refuses(method + " / HTTP/1.1\r\nHost: localhost\r\n", HttpProblem.METHOD_NOT_ALLOWED);

        assertThat(answer).contains("\r\nAllow: GET, HEAD, POST, PUT, PATCH, DELETE\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/landing.css", "/api/me", "/api/status", "/problems/forbidden"})
    void letsItsOwnBeReadOnly(String path) {
        var answer = refuses("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n", HttpProblem.METHOD_NOT_ALLOWED);

        assertThat(answer).contains("\r\nAllow: GET, HEAD\r\n");
    }

    @Test
    void refusesATargetThatIsTooLongAndTakesOneThatIsNot() {
        var longest = "/?" + "a".repeat(8190);

        assertThat(RawClient.get(longest)).startsWith("HTTP/1.1 200");
        refuses("GET " + longest + "a HTTP/1.1\r\nHost: localhost\r\n", HttpProblem.URI_TOO_LONG);
    }

    @Test
    void refusesHeadersThatAreTooLarge() {
        refuses("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(16384) + "\r\n", HttpProblem.HEADERS_TOO_LARGE);
        refuses("GET / HTTP/1.1\r\nHost: localhost\r\n" + "X: a\r\n".repeat(100), HttpProblem.HEADERS_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {40_000, 70_000})
    void refusesWhatEvenTheServerWillNotRead(int length) {
        assertThat(RawClient.get("/?" + "a".repeat(length))).matches("(?s)HTTP/1.[01] 414.*");
    }

    @Test
    void refusesHeadersThatEvenTheServerWillNotRead() {
        assertThat(RawClient.exchange("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(70_000) + "\r\n\r\n"))
                .matches("(?s)HTTP/1.[01] 431.*");
    }

    private static String refuses(String head, ProblemType type) {
        var chinese = RawClient.exchange(head + "Connection: close\r\n\r\n");
        var english = RawClient.exchange(head + "Connection: close\r\nAccept-Language: en\r\n\r\n");
        assertThat(chinese)
                .startsWith("HTTP/1.1 " + type.status())
                .contains("\r\nContent-Type: application/problem+json\r\n")
                .contains("\"type\":\"" + type.type() + "\",\"title\":\""
                        + type.title().zhCN() + "\"");
        assertThat(english)
                .startsWith("HTTP/1.1 " + type.status())
                .contains("\"type\":\"" + type.type() + "\",\"title\":\""
                        + type.title().en() + "\"");
        return english;
    }
}
