package cn.hengjian.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.RawClient;
import cn.hengjian.gateway.neighbours.Realm;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of answer, good or bad: each protective header field is there, and nothing leaks. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class BaselineScanTest {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "BREW");
    private static final List<String> PATHS = List.of(
            "/",
            "/?lang=en",
            "/assets/landing.css",
            "/problems/forbidden",
            "/problems/nothing",
            "/api/me",
            "/api/status",
            "/api/nothing",
            "/api/personnel/v1/units",
            "/api/personnel/v1/talkative",
            "/api/personnel/v1/forbidden",
            "/api/personnel/v1/openapi",
            "/api/supervision/v1/down",
            "/api/garbage/v1/broken",
            "/api/assessment/v1/ballots/x/casts",
            "/q/health",
            "/..",
            "*",
            "/%zz",
            "/" + "a".repeat(9000),
            "/" + "a".repeat(40_000));

    /** Class names, versions, addresses inside, names of parts. */
    private static final Pattern LEAK = Pattern.compile(
            "(?i)exception|io\\.|java\\.|stack|vert\\.?x|netty|quarkus|keycloak|secret|localhost:|127\\.0\\.0\\.1|jdbc|\\d+\\.\\d+\\.\\d+\\.final");

    Realm realm;

    static List<String> exchanges() {
        var exchanges = new ArrayList<String>();
        for (var path : PATHS) {
            for (var method : METHODS) {
                exchanges.add(method + " " + path + " HTTP/1.1");
            }
        }
        exchanges.add("GET / HTTP/1.0");
        exchanges.add("GET / HTTP/2.0");
        exchanges.add("GET /");
        exchanges.add("nonsense");
        return exchanges;
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void hasEveryProtectiveFieldAndLeaksNothing(String line) {
        for (var token : List.of(
                "",
                "Authorization: Bearer x.y.z\r\n",
                "Authorization: Bearer " + realm.token().compact() + "\r\n")) {
            var answer = RawClient.exchange(line + "\r\nHost: localhost\r\nOrigin: https://evil.example\r\n"
                    + "Access-Control-Request-Method: GET\r\nContent-Length: 0\r\n" + token
                    + "Connection: close\r\n\r\n");

            var head = answer.substring(0, answer.indexOf("\r\n\r\n") + 2).toLowerCase(Locale.ROOT);
            assertThat(head)
                    .contains(
                            "\r\nx-content-type-options: nosniff\r\n",
                            "\r\ncontent-security-policy: default-src 'none'",
                            "frame-ancestors 'none'",
                            "\r\nreferrer-policy: no-referrer\r\n",
                            "\r\ncross-origin-resource-policy: same-origin\r\n",
                            "\r\nx-request-id: ")
                    .doesNotContain(
                            "\r\nserver:",
                            "\r\nx-powered-by:",
                            "\r\nvia:",
                            "\r\nset-cookie:",
                            "\r\naccess-control-",
                            "'unsafe-",
                            "\r\nlast-modified:");
            if (!head.matches("(?s)http/1\\.[01] 200 .*")) {
                assertThat(LEAK.matcher(answer).find()).as(answer).isFalse();
                assertThat(head)
                        .contains("\r\ncontent-type: application/problem+json\r\n", "\r\ncache-control: no-store\r\n");
            }
            if (head.startsWith("http/1.1 405")) {
                assertThat(head).contains("\r\nallow: ");
            }
        }
    }
}
