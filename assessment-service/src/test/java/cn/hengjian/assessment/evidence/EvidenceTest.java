package cn.hengjian.assessment.evidence;

import static cn.hengjian.assessment.evidence.Supervision.aClosedOrder;
import static cn.hengjian.assessment.evidence.Supervision.aFinding;
import static cn.hengjian.assessment.evidence.Supervision.anEscalatedOrder;
import static cn.hengjian.assessment.evidence.Supervision.overturned;
import static cn.hengjian.assessment.evidence.Supervision.tell;
import static cn.hengjian.assessment.evidence.Supervision.withdrawn;
import static cn.hengjian.assessment.fixture.Assessment.aDraftRun;
import static cn.hengjian.assessment.fixture.Assessment.aPublishedScheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.Broker;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads the samples that supervision commits from the real broker, and shows them beside a run. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EvidenceTest {

    @Inject
    County county;

    private UUID run;
    private UUID unit;
    private LocalDate day;

    @BeforeEach
    void aRunOverAnEmptyCounty() {
        county.fresh();
        unit = county.department("D001");
        run = aDraftRun(aPublishedScheme("LEADER"));
        day = LocalDate.of(Api.sun().get("/runs/{id}", run).jsonPath().getInt("year"), 3, 5);
    }

    private static Response read(RequestSpecification reader, UUID run, String unit) {
        return reader.queryParam("unit", unit).get("/runs/{id}/evidence", run);
    }

    private static Response pieces(UUID run, String unit) {
        return Api.sun().queryParam("unit", unit).get("/runs/{id}/evidence/pieces", run);
    }

    private void awaitKept(ObjectNode body, int facts) {
        Broker.await(
                "the evidence",
                () -> county.count(
                                "SELECT count(*) AS n FROM evidence WHERE source_id = ?",
                                UUID.fromString(body.get("id").asText()))
                        == facts);
    }

    private void awaitWithdrawn(ObjectNode body, int facts) {
        Broker.await(
                "the withdrawal",
                () -> county.count(
                                "SELECT count(*) AS n FROM evidence WHERE source_id = ? AND withdrawn_on IS NOT NULL",
                                UUID.fromString(body.get("id").asText()))
                        == facts);
    }

    @Test
    void countsWhatHappenedByWindAndSeverity() {
        var finding = aFinding(unit, "D001");
        var grave = aFinding(unit, "D001").put("severity", "MAJOR").put("windCode", "W4.3");
        var escalated = anEscalatedOrder(unit, "D001");
        var closed = aClosedOrder(unit, "D001");

        tell("finding.confirmed", finding, day);
        tell("finding.confirmed", grave, day);
        tell("finding.repeated", grave, day);
        tell("finding.transferred", grave, day);
        tell("rectification.escalated", escalated.put("escalation", "OVERDUE"), day);
        tell("rectification.escalated", escalated.put("escalation", "RETURNS"), day);
        tell("rectification.closed", closed, day);
        awaitKept(grave, 3);
        awaitKept(escalated, 2);
        awaitKept(closed, 1);

        read(Api.sun(), run, "D001")
                .then()
                .statusCode(200)
                .body("runId", equalTo(run.toString()))
                .body("year", equalTo(day.getYear()))
                .body("unitCode", equalTo("D001"))
                .body("cadreNumber", nullValue())
                .body("winds.windCode", contains("W1.2", "W4.3"))
                .body("winds.severity", contains("MINOR", "MAJOR"))
                .body("winds.counts.findings", contains(1, 1))
                .body("winds.counts.repeated", contains(0, 1))
                .body("winds.counts.transferred", contains(0, 1))
                .body("winds.counts.overdue", contains(1, 0))
                .body("winds.counts.returned", contains(1, 0))
                .body("winds.counts.closed", contains(1, 0))
                .body("total.findings", equalTo(2))
                .body("total.overdue", equalTo(1));
    }

    @Test
    void listsEachPieceWithWhatItCameFrom() {
        var finding = aFinding(unit, "D001");
        var order = anEscalatedOrder(unit, "D001");
        tell("finding.confirmed", finding, day);
        awaitKept(finding, 1);
        tell("rectification.escalated", order, day.plusDays(40));
        awaitKept(order, 1);

        pieces(run, "D001")
                .then()
                .statusCode(200)
                .body(
                        "items.sourceId",
                        contains(finding.get("id").asText(), order.get("id").asText()))
                .body("items.source", contains("FINDING", "ORDER"))
                .body("items.fact", contains("CONFIRMED", "RETURNED"))
                .body("items.sourceNumber", contains("FIND-2026-000001", "RECT-2026-000001"))
                .body(
                        "items.findingId",
                        contains(
                                finding.get("id").asText(),
                                order.get("findingId").asText()))
                .body("items.causeCode", contains("C2", "C2"))
                .body(
                        "items.happenedOn",
                        contains(day.toString(), day.plusDays(40).toString()));
        var first = Api.sun().queryParam("unit", "D001").queryParam("limit", 1).get("/runs/{id}/evidence/pieces", run);
        Api.sun()
                .queryParam("unit", "D001")
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("next"))
                .get("/runs/{id}/evidence/pieces", run)
                .then()
                .body("items.sourceId", contains(order.get("id").asText()))
                .body("next", nullValue());
    }

    @Test
    void countsAFactOnceHoweverOftenItIsTold() {
        var finding = aFinding(unit, "D001");
        var last = aFinding(unit, "D001");

        tell("finding.confirmed", finding, day);
        tell("finding.confirmed", finding, day.plusDays(1));
        tell("finding.confirmed", last, day);
        awaitKept(last, 1);

        pieces(run, "D001").then().body("items", hasSize(2)).body("items[0].happenedOn", equalTo(day.toString()));
        read(Api.sun(), run, "D001").then().body("total.findings", equalTo(2));
    }

    @Test
    void takesTheDaysOfItsYearByTheCountysClock() {
        var year = day.getYear();
        var before = aFinding(unit, "D001");
        var first = aFinding(unit, "D001");
        var last = aFinding(unit, "D001");
        var after = aFinding(unit, "D001");

        tell("finding.confirmed", before, LocalDateTime.of(year - 1, 12, 31, 23, 59, 59));
        tell("finding.confirmed", first, LocalDate.of(year, 1, 1).atTime(LocalTime.MIDNIGHT));
        tell("finding.confirmed", last, LocalDateTime.of(year, 12, 31, 23, 59, 59));
        tell("finding.confirmed", after, LocalDate.of(year + 1, 1, 1).atTime(LocalTime.MIDNIGHT));
        awaitKept(after, 1);

        pieces(run, "D001")
                .then()
                .body(
                        "items.sourceId",
                        contains(first.get("id").asText(), last.get("id").asText()));
    }

    @Test
    void countsNoMoreWhatWasOverturnedButKeepsIt() {
        var finding = aFinding(unit, "D001");
        var other = aFinding(unit, "D001");
        tell("finding.confirmed", finding, day);
        tell("finding.repeated", finding, day);
        tell("finding.confirmed", other, day);

        tell("finding.overturned", overturned(finding), day.plusDays(30));
        tell("finding.overturned", overturned(finding), day.plusDays(31));

        awaitWithdrawn(finding, 2);
        read(Api.sun(), run, "D001").then().body("total.findings", equalTo(1)).body("total.repeated", equalTo(0));
        pieces(run, "D001")
                .then()
                .body("items.sourceId", contains(other.get("id").asText()))
                .body("items[0].withdrawal", nullValue());
        Api.sun()
                .queryParam("unit", "D001")
                .queryParam("withdrawn", true)
                .get("/runs/{id}/evidence/pieces", run)
                .then()
                .body("items.fact", contains("CONFIRMED", "REPEATED", "CONFIRMED"))
                .body("items[0].withdrawal.cause", equalTo("CONCLUSION_OVERTURNED"))
                .body("items[0].withdrawal.on", equalTo(day.plusDays(30).toString()))
                .body("items[2].withdrawal", nullValue());
    }

    @Test
    void countsNoMoreWhatShouldNeverHaveBeen() {
        var finding = aFinding(unit, "D001");
        tell("finding.confirmed", finding, day);

        tell("finding.cancelled", overturned(finding), day.plusDays(30));

        awaitWithdrawn(finding, 1);
        read(Api.sun(), run, "D001").then().body("total.findings", equalTo(0));
        Api.sun()
                .queryParam("unit", "D001")
                .queryParam("withdrawn", true)
                .get("/runs/{id}/evidence/pieces", run)
                .then()
                .body("items[0].withdrawal.cause", equalTo("FINDING_CANCELLED"));
    }

    @Test
    void countsNoMoreWhatStoodOnAWithdrawnOrder() {
        var finding = aFinding(unit, "D001");
        var order = anEscalatedOrder(unit, "D001")
                .put("findingId", finding.get("id").asText());
        tell("finding.confirmed", finding, day);
        tell("rectification.escalated", order, day.plusDays(20));
        awaitKept(finding, 1);

        tell("rectification.withdrawn", withdrawn(order), day.plusDays(30));

        awaitWithdrawn(order, 1);
        awaitWithdrawn(finding, 1);
        read(Api.sun(), run, "D001").then().body("winds", empty()).body("total.findings", equalTo(0));
    }

    @Test
    void neverCountsWhatIsToldAfterItFell() {
        var finding = aFinding(unit, "D001");
        var order = anEscalatedOrder(unit, "D001")
                .put("findingId", finding.get("id").asText());

        tell("finding.overturned", overturned(finding), day.plusDays(30));
        tell("finding.confirmed", finding, day);
        awaitKept(finding, 1);
        tell("rectification.escalated", order, day.plusDays(40));

        awaitWithdrawn(order, 1);
        awaitWithdrawn(finding, 1);
        assertThat(county.count(
                        "SELECT count(*) AS n FROM evidence WHERE finding_id = ? AND withdrawn_on = greatest(happened_on, ?)",
                        UUID.fromString(finding.get("id").asText()),
                        day.plusDays(30)))
                .isEqualTo(2);
        read(Api.sun(), run, "D001").then().body("winds", empty());
    }

    @Test
    void takesNoEvidenceFromWhatNobodyConfirmed() {
        var raised = Supervision.sample("finding.raised", unit, "D001");
        var rejected = Supervision.sample("finding.rejected", unit, "D001");
        var confirmed = aFinding(unit, "D001");

        tell("finding.raised", raised, day);
        tell("finding.rejected", rejected, day);
        tell("finding.confirmed", confirmed, day);
        awaitKept(confirmed, 1);

        pieces(run, "D001")
                .then()
                .body("items.sourceId", contains(confirmed.get("id").asText()));
    }

    @Test
    void takesWhatLiesBelowTheUnitAndNothingBesideIt() {
        var below = county.unit("D001A", "INSTITUTION", "X001.D001.D001A");
        var beside = county.department("D002");
        var ofThis = aFinding(below, "D001A");
        var ofAnother = aFinding(beside, "D002");

        tell("finding.confirmed", ofThis, day);
        tell("finding.confirmed", ofAnother, day);
        awaitKept(ofAnother, 1);

        pieces(run, "D001").then().body("items.unitCode", contains("D001A"));
        read(Api.sun(), run, "X001").then().body("total.findings", equalTo(2));
    }

    @Test
    void narrowsItToOnePersonAndAuditsThat() {
        var cadre = county.cadre("C000001", unit, "XK_F");
        county.cadre("C000002", unit, "XK_F");
        var finding = aFinding(unit, "D001");
        finding.putArray("cadreIds").add(cadre.toString());
        var nobodys = aFinding(unit, "D001");
        tell("finding.confirmed", finding, day);
        tell("finding.confirmed", nobodys, day);
        awaitKept(nobodys, 1);

        var his = Api.sun().queryParam("unit", "D001").queryParam("cadre", "C000001");

        his.get("/runs/{id}/evidence", run)
                .then()
                .body("cadreNumber", equalTo("C000001"))
                .body("total.findings", equalTo(1));
        Api.sun()
                .queryParam("unit", "D001")
                .queryParam("cadre", "C000002")
                .get("/runs/{id}/evidence/pieces", run)
                .then()
                .body("items", empty());
        assertThat(county.count(
                        "SELECT count(*) AS n FROM audit_entry WHERE action = 'evidence-read' AND object_id = 'C000001'"
                                + " AND actor = 'assess.sun' AND detail ->> 'run' = ?",
                        run.toString()))
                .isEqualTo(1);
    }

    @Test
    void changesNoScore() {
        county.cadre("C000001", unit, "XK_F");
        Api.sun().post("/runs/{id}/opening", run).then().statusCode(200);
        var version = Api.sun().get("/runs/{id}", run).jsonPath().getInt("version");
        var finding = aFinding(unit, "D001").put("severity", "MAJOR");

        tell("finding.confirmed", finding, day);
        awaitKept(finding, 1);

        Api.sun().get("/runs/{id}", run).then().body("version", equalTo(version));
        assertThat(county.count("SELECT inputs AS n FROM run WHERE id = ?", run))
                .isZero();
    }

    @Test
    void isForTheAssessorsOnly() {
        for (var path : new String[] {"/runs/{id}/evidence", "/runs/{id}/evidence/pieces"}) {
            Api.sun().queryParam("unit", "D001").get(path, run).then().statusCode(200);
            Api.organisation().queryParam("unit", "D001").get(path, run).then().statusCode(200);
            Api.unitLeader("D001")
                    .queryParam("unit", "D001")
                    .get(path, run)
                    .then()
                    .statusCode(403);
            Api.inspector().queryParam("unit", "D001").get(path, run).then().statusCode(403);
            Api.cadre("C000001")
                    .queryParam("unit", "D001")
                    .get(path, run)
                    .then()
                    .statusCode(403);
            Api.sun()
                    .queryParam("unit", "D001")
                    .get(path, UUID.randomUUID())
                    .then()
                    .statusCode(404);
            Api.sun()
                    .queryParam("unit", "NONE")
                    .get(path, run)
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("unknown-unit"));
            Api.sun().get(path, run).then().statusCode(422);
        }
    }

    @Test
    void putsAsideWhatItCannotReadAndGoesOn() {
        var strange = anEscalatedOrder(unit, "D001").put("escalation", "WEATHER");
        var incomplete = aFinding(unit, "D001");
        incomplete.remove("severity");
        var next = anEscalatedOrder(unit, "D001").put("weather", "fair");
        var nextFinding = aFinding(unit, "D001");
        Broker.send(
                "supervision.rectification.v1",
                strange.get("id").asText(),
                "cn.hengjian.supervision.rectification.escalated.v1",
                strange.toString());
        Broker.send(
                "supervision.finding.v1",
                incomplete.get("id").asText(),
                "cn.hengjian.supervision.finding.confirmed.v1",
                incomplete.toString());
        tell("rectification.escalated", next, day);
        tell("finding.confirmed", nextFinding, day);

        awaitKept(next, 1);
        awaitKept(nextFinding, 1);
        assertThat(reason(strange)).isEqualTo("an order is escalated for an unknown cause");
        assertThat(reason(incomplete)).isEqualTo("the field severity is missing");
        assertThat(county.count(
                        "SELECT count(*) AS n FROM evidence WHERE source_id = ?",
                        UUID.fromString(strange.get("id").asText())))
                .isZero();
    }

    private static String reason(ObjectNode body) {
        var letter = Broker.deadLetter(body.get("id").asText());
        return new String(letter.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8);
    }
}
