package cn.hengjian.assessment.scheme;

import static cn.hengjian.assessment.fixture.Assessment.aCode;
import static cn.hengjian.assessment.fixture.Assessment.aDraftScheme;
import static cn.hengjian.assessment.fixture.Assessment.aPublishedScheme;
import static cn.hengjian.assessment.fixture.Assessment.aScheme;
import static cn.hengjian.assessment.fixture.Assessment.qual;
import static cn.hengjian.assessment.fixture.Assessment.quant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.sql.DatabaseException;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SchemeTest {

    @Inject
    County county;

    @Test
    void draftsASchemeAndKeepsItsIndicatorsInOrder() {
        var body = aScheme("LEADER");

        var created = Api.sun().contentType("application/json").body(body).post("/schemes");

        var id = created.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString("/api/assessment/v1/schemes/"))
                .body("state", equalTo("DRAFT"))
                .body("publishedAt", nullValue())
                .body("quantifiableShare", equalTo(70))
                .body("indicators.code", contains("Q1", "Q2", "B1"))
                .body("indicators[1].direction", equalTo("REVERSE"))
                .body("indicators[2].question", equalTo("作风如何？"))
                .body("allowedTransitions", contains("CHANGE", "PUBLISH"))
                .extract()
                .<String>path("id");
        assertThat(county.count("SELECT count(*) AS n FROM indicator WHERE scheme_id = ?", UUID.fromString(id)))
                .isEqualTo(3);
        Api.organisation()
                .queryParam("state", "DRAFT")
                .queryParam("appliesTo", "LEADER")
                .queryParam("limit", 200)
                .get("/schemes")
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void refusesWeightsThatDoNotSumToAHundred() {
        var body = new HashMap<>(aScheme("LEADER"));
        body.put("indicators", List.of(quant("Q1", 60, 100, "DIRECT"), qual("B1", 39.99)));

        var english = Api.sun().contentType("application/json").body(body).post("/schemes");
        var chinese = Api.sunReadingChinese()
                .contentType("application/json")
                .body(body)
                .post("/schemes");

        english.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-content"))
                .body("errors[0].pointer", equalTo("/indicators"))
                .body("errors[0].code", equalTo("wrong-sum"));
        assertThat(english.<String>path("errors[0].detail"))
                .isEqualTo("The weights must sum to 100; they sum to 99.99");
        chinese.then().statusCode(422);
        assertThat(county.count("SELECT count(*) AS n FROM scheme WHERE code = ?", body.get("code")))
                .isZero();
    }

    @Test
    void namesEveryPlaceOfABadIndicator() {
        Map<String, Object> bad = Map.of("code", "q 1", "name", "", "kind", "QUANT", "weight", -1, "target", -1);
        var body = new HashMap<>(aScheme("GENERAL"));
        body.put("indicators", List.of(bad));

        var refused = Api.sun().contentType("application/json").body(body).post("/schemes");

        refused.then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/indicators/0/code",
                                "/indicators/0/name",
                                "/indicators/0/target",
                                "/indicators/0/weight"));
    }

    @Test
    void refusesACodeThatIsTaken() {
        var body = aScheme("LEADER");
        aDraftScheme(body);

        var again = Api.sun().contentType("application/json").body(body).post("/schemes");

        again.then()
                .statusCode(409)
                .body("type", equalTo("/problems/scheme-code-taken"))
                .body("errors[0].pointer", equalTo("/code"));
    }

    @Test
    void changesADraftUnderItsVersion() {
        var id = aDraftScheme(aScheme("LEADER"));
        var patch = Map.of("name", "改后的办法", "indicators", List.of(qual("B1", 40), quant("Q1", 60, 5, "DIRECT")));

        var changed = Api.sun()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(patch)
                .patch("/schemes/{id}", id);

        changed.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("改后的办法"))
                .body("indicators.code", contains("B1", "Q1"))
                .body("quantifiableShare", equalTo(60));
        Api.sun()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(patch)
                .patch("/schemes/{id}", id)
                .then()
                .statusCode(412);
        Api.sun()
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/schemes/{id}", id)
                .then()
                .statusCode(428);
    }

    @Test
    void freezesWhatIsPublished() {
        var id = aPublishedScheme("GENERAL");

        var view = Api.sun().get("/schemes/{id}", id);
        var change = Api.sun()
                .contentType("application/merge-patch+json")
                .header("If-Match", view.header("ETag"))
                .body(Map.of("name", "改"))
                .patch("/schemes/{id}", id);
        var again = Api.sun().post("/schemes/{id}/publication", id);

        view.then().body("state", equalTo("PUBLISHED")).body("allowedTransitions", empty());
        change.then().statusCode(409).body("type", equalTo("/problems/scheme-frozen"));
        again.then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        assertThatThrownBy(() -> county.update("UPDATE indicator SET weight = 1 WHERE scheme_id = ?", id))
                .isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> county.update("DELETE FROM scheme WHERE id = ?", id))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void repeatsAnIdempotentPublicationWithoutRefusal() {
        var id = aDraftScheme(aScheme("LEADER"));
        var key = UUID.randomUUID().toString();

        var first = Api.sun().header("Idempotency-Key", key).post("/schemes/{id}/publication", id);
        var second = Api.sun().header("Idempotency-Key", key).post("/schemes/{id}/publication", id);

        first.then().statusCode(200);
        second.then().statusCode(200).header("Idempotency-Replayed", "true").body("state", equalTo("PUBLISHED"));
    }

    @Test
    void showsSchemesToWhoeverIsAppraisedAndLetsOnlyAuthorsWrite() {
        var id = aPublishedScheme("GENERAL");
        var body = Map.of("code", aCode(), "name", "x", "appliesTo", "LEADER", "indicators", List.of(qual("B", 100)));

        Api.cadre("C000001").get("/schemes/{id}", id).then().statusCode(200).body("allowedTransitions", empty());
        Api.unitLeader("D001").get("/schemes").then().statusCode(200);
        Api.inspector().get("/schemes").then().statusCode(403);
        Api.cadre("C000001")
                .contentType("application/json")
                .body(body)
                .post("/schemes")
                .then()
                .statusCode(403);
        Api.unitLeader("D001").post("/schemes/{id}/publication", id).then().statusCode(403);
        Api.inspector()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{}")
                .patch("/schemes/{id}", id)
                .then()
                .statusCode(403);
        Api.sun().get("/schemes/{id}", UUID.randomUUID()).then().statusCode(404).body("type", endsWith("/not-found"));
        Api.sun().queryParam("state", "DRAFT").get("/schemes").then().body("items.state", not(hasItem("PUBLISHED")));
    }
}
