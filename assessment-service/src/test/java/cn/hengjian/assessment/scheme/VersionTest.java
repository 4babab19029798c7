package cn.hengjian.assessment.scheme;

import static cn.hengjian.assessment.fixture.Assessment.aCode;
import static cn.hengjian.assessment.fixture.Assessment.aDraftRun;
import static cn.hengjian.assessment.fixture.Assessment.aDraftScheme;
import static cn.hengjian.assessment.fixture.Assessment.aPublishedScheme;
import static cn.hengjian.assessment.fixture.Assessment.aScheme;
import static cn.hengjian.assessment.fixture.Assessment.qual;
import static cn.hengjian.assessment.fixture.Assessment.quant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.sql.DatabaseException;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Versions of a scheme: the next begins from a published one, which stays as it is. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VersionTest {

    @Inject
    County county;

    private static Response patch(UUID id, Map<String, ?> changes) {
        return Api.sun()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(changes)
                .patch("/schemes/{id}", id);
    }

    private static UUID aVersion(UUID published) {
        return UUID.fromString(Api.sun()
                .post("/schemes/{id}/versions", published)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @Test
    void beginsTheNextVersionFromAPublishedOneAndLeavesThatAlone() {
        var first = aPublishedScheme("GENERAL");
        var code = Api.sun().get("/schemes/{id}", first).<String>path("code");

        var second = aVersion(first);
        patch(second, Map.of("indicators", List.of(qual("B1", 40), quant("Q1", 60, 90, "DIRECT"))))
                .then()
                .statusCode(200)
                .body("versionNumber", equalTo(2))
                .body("basedOn", equalTo(first.toString()))
                .body("code", equalTo(code));
        Api.sun().post("/schemes/{id}/publication", second).then().statusCode(200);

        Api.sun()
                .queryParam("code", code)
                .get("/schemes")
                .then()
                .body("items.id", contains(first.toString(), second.toString()))
                .body("items.versionNumber", contains(1, 2))
                .body("items.state", contains("PUBLISHED", "PUBLISHED"));
        Api.sun()
                .get("/schemes/{id}", first)
                .then()
                .body("versionNumber", equalTo(1))
                .body("basedOn", nullValue())
                .body("indicators.code", contains("Q1", "Q2", "B1"));
        assertThat(Api.sun().get("/runs/{id}", aDraftRun(first)).statusCode()).isEqualTo(200);
        assertThat(Api.sun().get("/runs/{id}", aDraftRun(second)).statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> county.update("UPDATE scheme SET version_number = 3 WHERE id = ?", first))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void tellsWhatChangedBetweenTwoVersions() {
        var first = aPublishedScheme("GENERAL");
        var second = aVersion(first);
        patch(
                        second,
                        Map.of(
                                "name",
                                "新办法",
                                "indicators",
                                List.of(qual("B1", 40), quant("Q1", 50, 90, "DIRECT"), quant("Q9", 10, 1, "DIRECT"))))
                .then()
                .statusCode(200);

        var difference = Api.cadre("C000001").queryParam("against", first).get("/schemes/{id}/differences", second);

        difference
                .then()
                .statusCode(200)
                .body("from.versionNumber", equalTo(1))
                .body("to.versionNumber", equalTo(2))
                .body("terms.name", contains("name"))
                .body("terms[0].after", equalTo("新办法"))
                .body("indicators.code", contains("B1", "Q1", "Q9", "Q2"))
                .body("indicators.kind", contains("CHANGED", "CHANGED", "ADDED", "REMOVED"))
                .body("indicators[0].fields.before", contains("30"))
                .body("indicators[1].fields.name", contains("target"))
                .body("indicators[1].fields.after", contains("90"));
        Api.sun()
                .queryParam("against", first)
                .get("/schemes/{id}/differences", first)
                .then()
                .body("terms", empty())
                .body("indicators", empty());
        Api.sun()
                .queryParam("against", UUID.randomUUID())
                .get("/schemes/{id}/differences", first)
                .then()
                .statusCode(404);
        Api.inspector()
                .queryParam("against", first)
                .get("/schemes/{id}/differences", second)
                .then()
                .statusCode(403);
    }

    @Test
    void keepsACodeToOneDraftAtATimeAndADraftToItsCode() {
        var first = aPublishedScheme("GENERAL");
        var second = aVersion(first);

        Api.sun()
                .post("/schemes/{id}/versions", first)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/scheme-version-drafted"));
        Api.sun()
                .post("/schemes/{id}/versions", second)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/scheme-not-published"));
        patch(second, Map.of("code", aCode(), "appliesTo", "LEADER"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/code", "/appliesTo"))
                .body("errors.code", contains("fixed", "fixed"));
        assertThatThrownBy(() -> county.update(
                        "INSERT INTO scheme (id, code, name, applies_to, state, version, version_number, based_on)"
                                + " SELECT gen_random_uuid(), code, name, applies_to, 'DRAFT', 0, 9, id FROM scheme WHERE id = ?",
                        first))
                .isInstanceOf(DatabaseException.class);
        Api.sun().post("/schemes/{id}/publication", second).then().statusCode(200);
        Api.sun()
                .post("/schemes/{id}/versions", first)
                .then()
                .statusCode(201)
                .body("versionNumber", equalTo(3))
                .body("basedOn", equalTo(first.toString()));
    }

    @Test
    void letsOnlyAuthorsBeginAVersionAndOnlyOfWhatThereIs() {
        var first = aPublishedScheme("GENERAL");

        Api.cadre("C000001").post("/schemes/{id}/versions", first).then().statusCode(403);
        Api.unitLeader("D001").post("/schemes/{id}/versions", first).then().statusCode(403);
        Api.sun().post("/schemes/{id}/versions", UUID.randomUUID()).then().statusCode(404);
        Api.organisation().post("/schemes/{id}/versions", first).then().statusCode(201);
    }

    @Test
    void refusesTheCodeOfAnotherSchemeStill() {
        var body = aScheme("LEADER");
        var first = aDraftScheme(body);
        Api.sun().post("/schemes/{id}/publication", first).then().statusCode(200);

        Api.sun()
                .contentType("application/json")
                .body(body)
                .post("/schemes")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/scheme-code-taken"));
    }
}
