package cn.hengjian.assessment.ranking;

import static cn.hengjian.assessment.fixture.Assessment.actuals;
import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;
import static cn.hengjian.assessment.fixture.Assessment.compute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places leave as a file: few at once, many with another person's consent, all of them marked. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RankingExtractTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    County county;

    @BeforeEach
    void anEmptyCounty() {
        county.fresh();
    }

    private UUID aRunOf(int cadres) {
        var department = county.department("D001");
        for (int i = 1; i <= cadres; i++) {
            county.cadre(number(i), department, "XK_F");
        }
        var run = anOpenRun();
        actuals(
                run,
                IntStream.rangeClosed(1, cadres)
                        .mapToObj(i -> number(i) + ",Q1," + (100 - i))
                        .toArray(String[]::new));
        compute(run);
        return run;
    }

    private static String number(int i) {
        return "C%06d".formatted(i);
    }

    private static Response request(RequestSpecification caller, UUID run, Map<String, ?> filter) {
        var body = new HashMap<String, Object>(filter);
        body.put("runId", run);
        body.put("purpose", "常委会研究");
        return caller.contentType("application/json").body(body).post("/extracts/rankings");
    }

    private static String requested(RequestSpecification caller, UUID run, Map<String, ?> filter) {
        var response = request(caller, run, filter);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.jsonPath().getString("id");
    }

    private static Response decide(RequestSpecification caller, String extract, String outcome) {
        return caller.contentType("application/json")
                .body(Map.of("outcome", outcome, "reasons", "会议需要"))
                .post("/extracts/{id}/decision", extract);
    }

    private static Response download(RequestSpecification caller, String extract, String type) {
        return caller.accept(type).get("/extracts/{id}/rows", extract);
    }

    private static List<String> lines(RequestSpecification caller, String extract) {
        var csv = download(caller, extract, "text/csv");
        assertThat(csv.statusCode()).as(csv.asString()).isEqualTo(200);
        return csv.asString().lines().toList();
    }

    @Test
    void fiftyPersonsLeaveAtOnceAndFiftyOneDoNot() {
        var run = aRunOf(51);

        var fifty = request(Api.sun(), run, Map.of("bottom", false)).jsonPath();
        var waiting = request(Api.sun(), run, Map.of()).jsonPath();

        assertThat(fifty.getString("state")).isEqualTo("READY");
        assertThat(fifty.getInt("persons")).isEqualTo(50);
        assertThat(fifty.getString("kind")).isEqualTo("RANKINGS");
        assertThat(lines(Api.sun(), fifty.getString("id"))).hasSize(51);
        assertThat(waiting.getString("state")).isEqualTo("REQUESTED");
        assertThat(waiting.getInt("persons")).isEqualTo(51);
        var early = download(Api.sun(), waiting.getString("id"), "text/csv");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.jsonPath().getString("type")).isEqualTo("/problems/extract-not-approved");
    }

    @Test
    void leavesMarkedWithWhoAndWhatFor() {
        var run = aRunOf(5);
        var extract = requested(Api.sun(), run, Map.of("group", "XK_F-LEADER-DEPARTMENT", "bottom", true));

        var lines = lines(Api.sunReadingChinese(), extract);
        var xlsx = download(Api.sun(), extract, XLSX);

        // 95 of 100, of which nothing else is there to count: 95 / 100 × 100
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).endsWith("可比组,名次,组内有得分人数,干部编号,姓名,单位代码,单位,得分,末位,导出标记");
        assertThat(lines.getLast())
                .startsWith("XK_F-LEADER-DEPARTMENT,5,5,C000005,")
                .contains(",95.00,是,EXTRACT-", " assess.sun ")
                .endsWith(" 常委会研究");
        assertThat(xlsx.asByteArray()).startsWith('P', 'K');
        assertThat(county.text(
                        "SELECT string_agg(actor || ' ' || action, ',' ORDER BY id) AS t FROM audit_entry"
                                + " WHERE object_id = ?::text",
                        extract))
                .isEqualTo("assess.sun extract-requested,assess.sun extract-released,assess.sun extract-released");
    }

    @Test
    void anotherPersonAgrees() {
        var run = aRunOf(51);
        var extract = requested(Api.sun(), run, Map.of());
        var own = requested(Api.organisation(), run, Map.of());

        assertThat(decide(Api.organisation(), own, "APPROVED").jsonPath().getString("type"))
                .isEqualTo("/problems/another-person-required");
        assertThat(decide(Api.qian(), extract, "APPROVED").statusCode()).isEqualTo(403);
        assertThat(decide(Api.organisation(), extract, "APPROVED").jsonPath().getString("state"))
                .isEqualTo("APPROVED");
        assertThat(lines(Api.sun(), extract)).hasSize(52);
        // Who decided doesn't take the file, and who is no party to it doesn't know of it.
        assertThat(download(Api.organisation(), extract, "text/csv").statusCode())
                .isEqualTo(409);
        assertThat(download(Api.qian(), extract, "text/csv").statusCode()).isEqualTo(404);
        Api.qian().get("/extracts/{id}", extract).then().statusCode(404);
        Api.qian().get("/extracts").then().statusCode(200).body("items", empty());
        Api.sun().get("/extracts").then().body("items.id", hasItem(extract));
        Api.sun().get("/extracts/{id}", extract).then().body("decider", equalTo("org.wang"));
    }

    @Test
    void nobodyReadsOfHimself() {
        var run = aRunOf(6);
        var extract = requested(Api.official("C000006"), run, Map.of());

        var lines = lines(Api.official("C000006"), extract);

        assertThat(lines).hasSize(6).noneMatch(line -> line.contains(",C000006,"));
    }

    @Test
    void refusesARunThatIsNotThereAndARequestWithoutPurpose() {
        var run = aRunOf(5);

        assertThat(request(Api.sun(), UUID.randomUUID(), Map.of()).statusCode()).isEqualTo(404);
        Api.sun()
                .contentType("application/json")
                .body(Map.of("runId", run, "purpose", " "))
                .post("/extracts/rankings")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/purpose"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "county-committee",
                "hr-bureau",
                "unit-hr",
                "unit-leader",
                "cadre",
                "inspector",
                "supervision-office",
                "discipline",
                "system-admin",
                "security-admin",
                "audit-admin"
            })
    void otherRolesAskForNone(String role) {
        var run = aRunOf(5);
        var caller = TestIssuer.unitToken("user." + role, "D001", role);

        assertThat(request(Api.as(caller), run, Map.of()).statusCode()).isEqualTo(403);
    }
}
