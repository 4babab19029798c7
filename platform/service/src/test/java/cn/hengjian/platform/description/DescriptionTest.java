package cn.hengjian.platform.description;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the platform does for every operation, in the description of the sample service. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DescriptionTest {

    private static final String NOTES = "paths.'/api/sample/v1/notes'.";
    private static final String NOTE = "paths.'/api/sample/v1/notes/{id}'.";

    private JsonPath api;

    @BeforeEach
    void read() {
        api = given().queryParam("format", "json").get("/api/sample/v1/openapi").jsonPath();
    }

    @Test
    void tellsOfACreation() {
        var created = NOTES + "post.responses.'201'.headers.";

        assertThat(api.getList(NOTES + "post.parameters.'$ref'", String.class))
                .contains("#/components/parameters/IdempotencyKey", "#/components/parameters/AcceptLanguage")
                .doesNotContain("#/components/parameters/IfMatch");
        assertThat(api.getString(created + "Location.'$ref'")).isEqualTo("#/components/headers/Location");
        assertThat(api.getString(created + "ETag.'$ref'")).isEqualTo("#/components/headers/ETag");
        assertThat(api.getString(NOTES + "post.description")).isEqualTo("Open to the role `organisation`.");
        assertThat(api.getMap(NOTES + "post.responses").keySet())
                .containsExactly("201", "400", "401", "403", "409", "413", "415", "422", "429", "500", "503");
    }

    @Test
    void tellsOfAChangeThatItNeedsTheVersion() {
        assertThat(api.getList(NOTE + "patch.parameters.'$ref'", String.class))
                .contains("#/components/parameters/IfMatch")
                .doesNotContain("#/components/parameters/IdempotencyKey");
        assertThat(api.getMap(NOTE + "patch.responses").keySet()).contains("404", "412", "428");
        assertThat(api.getBoolean("components.parameters.IfMatch.required")).isTrue();
        assertThat(api.getMap("components.schemas").keySet()).doesNotContain("ExpectedVersion");
    }

    @Test
    void givesEveryRefusalTheFormOfAProblem() {
        var responses = api.<String, Object>getMap("components.responses");

        assertThat(responses).hasSizeGreaterThan(10);
        for (var name : responses.keySet()) {
            assertThat(api.getString(
                            "components.responses." + name + ".content.'application/problem+json'.schema.'$ref'"))
                    .as(name)
                    .isEqualTo("#/components/schemas/ProblemBody");
        }
        assertThat(api.getString("components.responses.TooManyRequests.headers.'Retry-After'.'$ref'"))
                .isEqualTo("#/components/headers/RetryAfter");
    }

    /** A page says it with an annotation, a problem leaves out what it has not. */
    @Test
    void tellsWhatMayBeNullAndWhatMayBeAbsent() {
        assertThat(api.getList("components.schemas.PageNoteView.required", String.class))
                .containsExactlyInAnyOrder("items", "next");
        assertThat(api.getList("components.schemas.PageNoteView.properties.next.type", String.class))
                .containsExactly("string", "null");
        assertThat(api.getList("components.schemas.ProblemBody.required", String.class))
                .containsExactlyInAnyOrder("type", "title", "status");
        assertThat(api.getList("components.schemas.CreateNote.required", String.class))
                .containsExactlyInAnyOrder("code", "unitCode", "text", "kind");
    }

    @Test
    void asksForATokenWithRoles() {
        assertThat(api.getString("components.securitySchemes.token.scheme")).isEqualTo("bearer");
        assertThat(api.getList(NOTES + "post.security[0].token", String.class)).isEmpty();
        assertThat(api.getList(NOTES + "post.x-roles", String.class)).containsExactly("organisation");
    }

    @Test
    void showsWhatATestRecorded() {
        var patch = "patch.requestBody.content.'application/merge-patch+json'.example";

        assertThat(api.<String, Object>getMap(NOTE + patch))
                .containsEntry("text", "改后")
                .containsEntry("weight", null);
        assertThat(api.getInt(NOTE + "patch.responses.'200'.content.'application/json'.example.version"))
                .isEqualTo(1);
        assertThat(api.getString(NOTE + "patch.parameters.find { it.name == 'id' }.example"))
                .isEqualTo("0198f0c4-5f00-7000-8000-000000000001");
    }
}
