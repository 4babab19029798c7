package cn.hengjian.gateway.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class DocsTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)(?:#[^\"]*)?\"");
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource({
        "/docs, en, Interfaces",
        "/docs, zh-CN, 接口",
        "/docs/onboarding, en, Get a client",
        "/docs/onboarding, zh-CN, 申请客户端",
        "/docs/examples, en, Follow the event feed",
        "/docs/examples, zh-CN, 按游标读取事件",
        "/docs/events, en, The state of a unit",
        "/docs/events, zh-CN, 单位的状态"
    })
    void readsInTheReadersLanguage(String path, String language, String words) {
        var page = given().header("Accept-Language", language).get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Content-Language")).isEqualTo(language);
        assertThat(page.asString())
                .contains("<html lang=\"" + language + "\">", words)
                .doesNotContain("<script>", "<style", " style=", "<!--");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http");
    }

    /** From the landing page, as a reader would, over every page of this gateway. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void linksOnlyToWhatIsThere(String language) {
        Set<String> seen = new HashSet<>();
        var open = new ArrayDeque<>(List.of("/?lang=" + language));

        while (!open.isEmpty()) {
            var path = open.remove();
            if (!seen.add(path) || path.startsWith("/api/")) {
                continue;
            }
            var answer = given().header("Accept", BROWSER).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            if (answer.contentType().startsWith("text/html")) {
                LINK.matcher(answer.asString())
                        .results()
                        .map(link -> link.group(1))
                        .forEach(open::add);
            }
        }

        assertThat(seen)
                .hasSizeGreaterThan(100)
                .contains("/docs/openapi.json", "/docs/events/personnel.yaml", "/docs/examples/token.sh");
    }

    @ParameterizedTest
    @CsvSource({"/docs/openapi.json, application/json", "/docs/openapi.yaml, application/yaml"})
    void describesAllServicesAndSendsItOnce(String path, String type) {
        var description = given().get(path);
        var again = given().header("If-None-Match", description.header("ETag")).get(path);

        assertThat(description.contentType()).isEqualTo(type);
        assertThat(description.asString())
                .contains(
                        "/api/personnel/v1/cadres",
                        "/api/assessment/v1/runs",
                        "/api/supervision/v1/findings",
                        "/api/me");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
    }

    @Test
    void answersWhatItSaysThatItAnswers() {
        var own = given().get("/docs/openapi.json").jsonPath();

        for (var path : List.of("/api/me", "/api/status", "/problems", "/problems/{slug}", "/docs/openapi.json")) {
            assertThat(own.getMap("paths").keySet()).contains(path);
            assertThat(given().get(path, path.contains("{") ? new Object[] {"not-found"} : new Object[0])
                            .statusCode())
                    .as(path)
                    .isIn(200, 401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/site/index.json", "/docs/index.json", "/docs/../application.properties", "/docs/x"})
    void servesNoOtherFile(String path) {
        assertThat(given().urlEncodingEnabled(false).get(path).statusCode()).isIn(400, 404);
    }
}
