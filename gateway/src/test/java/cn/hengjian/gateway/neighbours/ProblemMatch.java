package cn.hengjian.gateway.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.problem.ProblemType;
import io.restassured.response.Response;

/** What every refusal must look like. */
public final class ProblemMatch {

    private ProblemMatch() {}

    /** Checks everything but the detail. */
    public static void isProblem(Response response, ProblemType type, String language) {
        assertThat(response.statusCode()).isEqualTo(type.status());
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.header("Content-Language")).isEqualTo(language);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        var body = response.jsonPath();
        assertThat(body.getString("type")).isEqualTo(type.type());
        assertThat(body.getInt("status")).isEqualTo(type.status());
        assertThat(body.getString("title"))
                .isEqualTo(
                        language.equals("en") ? type.title().en() : type.title().zhCN());
        assertThat(body.getString("traceId")).matches("[0-9a-f]{32}");
        assertThat(response.header("X-Request-Id")).isEqualTo(body.getString("traceId"));
    }
}
