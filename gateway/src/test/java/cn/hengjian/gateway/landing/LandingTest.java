package cn.hengjian.gateway.landing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class LandingTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");

    @ParameterizedTest
    @CsvSource({"zh-CN, /, zh-CN", "'', /, zh-CN", "en-GB, /, en", "en, /?lang=zh-CN, zh-CN", "zh, /?lang=en, en"})
    void readsInTheReadersLanguage(String accepted, String path, String language) {
        var page = given().header("Accept-Language", accepted).get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Content-Language")).isEqualTo(language);
        assertThat(page.asString()).contains("<html lang=\"" + language + "\">");
    }

    @Test
    void runsUnderAPolicyWithoutExceptions() {
        var page = given().get("/");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Server")).isNull();
        assertThat(page.asString()).doesNotContain("<style", " style=", "onclick", "<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void linksOnlyToWhatIsThere(String language) {
        var page = given().get("/?lang=" + language).asString();

        var links = LINK.matcher(page)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();

        assertThat(links).hasSizeGreaterThan(6);
        for (var link : links) {
            // Nobody listens where supervision should be.
            var expected = link.contains("supervision") ? 503 : 200;
            assertThat(given().get(link).statusCode()).as(link).isEqualTo(expected);
        }
    }

    @Test
    void sendsNothingThatTheBrowserAlreadyHas() {
        var etag = given().get("/assets/landing.css").header("ETag");

        var again = given().header("If-None-Match", etag).get("/assets/landing.css");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets", "/assets/index.en.html", "/assets/application.properties"})
    void servesNoOtherFile(String path) {
        assertThat(given().get(path).statusCode()).isEqualTo(404);
    }
}
