package cn.hengjian.assessment.evidence;

import static cn.hengjian.assessment.evidence.Supervision.sample;
import static cn.hengjian.assessment.evidence.Supervision.tell;
import static cn.hengjian.assessment.fixture.Assessment.aDraftRun;
import static cn.hengjian.assessment.fixture.Assessment.aPublishedScheme;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.Broker;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the sample that supervision commits of a month's opinions, and shows it beside a run. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpinionEvidenceTest {

    @Inject
    County county;

    private UUID run;
    private UUID unit;
    private int year;

    @BeforeEach
    void aRunOverAnEmptyCounty() {
        county.fresh();
        unit = county.department("D001");
        run = aDraftRun(aPublishedScheme("LEADER"));
        year = Api.sun().get("/runs/{id}", run).jsonPath().getInt("year");
    }

    private ObjectNode aMonth(int month) {
        return sample("opinion.summarised", unit, "D001").put("month", "%d-%02d".formatted(year, month));
    }

    private void told(ObjectNode summary) {
        tell("opinion.summarised", summary, LocalDate.of(year, 12, 1));
    }

    private void awaitReceived(int received) {
        Broker.await(
                "the opinions",
                () -> county.count(
                                "SELECT coalesce(sum(received), 0) AS n FROM opinion_evidence WHERE unit_id = ?", unit)
                        == received);
    }

    private Response list(String code) {
        return Api.sun().queryParam("unit", code).get("/runs/{id}/evidence/opinions", run);
    }

    @Test
    void showsEachMonthByWindAndKindWithoutWhatIsSuppressed() {
        told(aMonth(3));
        awaitReceived(8);

        list("D001")
                .then()
                .statusCode(200)
                .body("items.windCode", contains("W1", "W2"))
                .body("items.kind", contains("OPINION", "CLAIM"))
                .body("items[0].unitCode", equalTo("D001"))
                .body("items[0].month", equalTo(year + "-03"))
                .body("items[0].received", equalTo(8))
                .body("items[0].answered", equalTo(6))
                .body("items[0].overdue", equalTo(0))
                .body("items[0].satisfied", equalTo(5))
                .body("items[0].dissatisfied", nullValue())
                .body("items[1].received", nullValue());
    }

    @Test
    void countsAMonthOnceThoughItIsToldTwiceAndTakesWhatIsToldLast() {
        told(aMonth(3));
        told(aMonth(3));
        awaitReceived(8);
        list("D001").then().body("items", hasSize(2));

        var corrected = aMonth(3);
        ((ObjectNode) ((ArrayNode) corrected.get("cells")).get(0)).put("received", 9);
        told(corrected);
        awaitReceived(9);

        list("D001").then().body("items", hasSize(2)).body("items[0].received", equalTo(9));
    }

    @Test
    void showsTheYearOfTheRunAndTheUnitThatIsAskedForOnly() {
        told(aMonth(1).put("month", (year - 1) + "-12"));
        told(aMonth(1));
        awaitReceived(16);
        county.department("D002");

        list("D001").then().body("items.month", contains(year + "-01", year + "-01"));
        list("D002").then().body("items", empty());
        list("NONE").then().statusCode(422);
        String next = Api.sun()
                .queryParam("unit", "D001")
                .queryParam("limit", 1)
                .get("/runs/{id}/evidence/opinions", run)
                .path("next");
        Api.sun()
                .queryParam("unit", "D001")
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/runs/{id}/evidence/opinions", run)
                .then()
                .body("items.windCode", contains("W2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit-leader", "unit-hr", "cadre", "discipline", "petition-office", "system-admin"})
    void isClosedToOthersThanThoseWhoAssess(String role) {
        Api.as(TestIssuer.token("somebody", role))
                .queryParam("unit", "D001")
                .get("/runs/{id}/evidence/opinions", run)
                .then()
                .statusCode(403);
    }
}
