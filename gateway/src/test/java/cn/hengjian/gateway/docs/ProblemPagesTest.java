package cn.hengjian.gateway.docs;

import static cn.hengjian.gateway.neighbours.ProblemMatch.isProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.problems.GatewayProblem;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemType;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class ProblemPagesTest {

    static Stream<ProblemType> types() {
        return Stream.concat(Arrays.stream(HttpProblem.values()), Arrays.stream(GatewayProblem.values()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void resolvesEachType(ProblemType type) {
        var json = given().get(type.type());
        var html = given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get(type.type());

        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.contentType()).isEqualTo("application/json");
        assertThat(json.jsonPath().getInt("status")).isEqualTo(type.status());
        assertThat(json.jsonPath().getString("title.zh-CN"))
                .isEqualTo(type.title().zhCN());
        assertThat(json.jsonPath().getString("title.en")).isEqualTo(type.title().en());
        assertThat(html.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(html.asString())
                .contains(type.title().zhCN(), type.title().en(), type.type())
                .doesNotContain("${");
        assertThat(html.header("Vary")).isEqualTo("Accept");
    }

    /** The page is filled in without escaping. */
    @ParameterizedTest
    @MethodSource("types")
    void hasNoTextThatHtmlWouldMisread(ProblemType type) {
        var page = ProblemAdvice.find(type.slug()).orElseThrow();

        assertThat(page.title().zhCN()
                        + page.title().en()
                        + page.advice().zhCN()
                        + page.advice().en())
                .doesNotContain("<", "&", "\"");
    }

    @Test
    void knowsNoOtherType() {
        isProblem(given().get("/problems/nothing-like-this"), HttpProblem.NOT_FOUND, "zh-CN");
    }
}
