package cn.hengjian.assessment.appraisal;

import static cn.hengjian.assessment.fixture.Assessment.aCertifiedReview;
import static cn.hengjian.assessment.fixture.Assessment.aCode;
import static cn.hengjian.assessment.fixture.Assessment.aDraftScheme;
import static cn.hengjian.assessment.fixture.Assessment.actuals;
import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;
import static cn.hengjian.assessment.fixture.Assessment.appraisal;
import static cn.hengjian.assessment.fixture.Assessment.compute;
import static cn.hengjian.assessment.fixture.Assessment.qual;
import static cn.hengjian.assessment.fixture.Assessment.quant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What-ifs compare, explain and change nothing. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WhatIfTest {

    private static final String GROUP = "XK_F-LEADER-DEPARTMENT";

    @Inject
    County county;

    @Inject
    Database database;

    private UUID run;

    /** Five deputies who are ranked, by Q1 100, 90, 80, 130 and 10 of 100, and a general cadre who is not. */
    @BeforeEach
    void aComputedRun() {
        county.fresh();
        var department = county.department("D001");
        for (int i = 1; i <= 5; i++) {
            county.cadre("C00000" + i, department, "XK_F");
        }
        county.cadre("C000006", county.department("D002"), "NONE");
        run = anOpenRun();
        actuals(
                run,
                "C000001,Q1,100",
                "C000001,Q2,16",
                "C000002,Q1,90",
                "C000002,Q2,5",
                "C000003,Q1,80",
                "C000003,Q2,4",
                "C000004,Q1,130",
                "C000004,Q2,4",
                "C000005,Q1,10",
                "C000005,Q2,2",
                "C000006,Q1,50");
        var rows = new String[6];
        for (int i = 1; i <= 6; i++) {
            rows[i - 1] = "C00000" + i + ",PEERS,20,20,10,6,2,2,0";
        }
        aCertifiedReview(run, rows);
        compute(run);
    }

    /** Errors weigh most, in another order; hours are in other units, and reports are new. */
    private static UUID aDraft() {
        return aDraftScheme(scheme(
                List.of(qual("B9", 10), quant("Q2", 60, 4, "REVERSE"), hours("Q1", 20), quant("R1", 10, 5, "DIRECT"))));
    }

    private static Map<String, Object> scheme(List<?> indicators) {
        return Map.of("code", aCode(), "name", "修订稿", "appliesTo", "LEADER", "indicators", indicators);
    }

    private static Map<String, Object> hours(String code, int weight) {
        var changed = new HashMap<>(quant(code, weight, 100, "DIRECT"));
        changed.put("unit", "小时");
        return changed;
    }

    private Response ask(RequestSpecification caller, Object body) {
        return Annual.post(caller, "/runs/" + run + "/what-ifs", body);
    }

    private String asked(Object body) {
        var job = Api.await(ask(Api.sun(), body));
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("result.scored")).isEqualTo(6);
        return job.getString("id");
    }

    /** A digest of every table but those of jobs and what-ifs and the record of who read. */
    private Map<String, String> everything() {
        var digests = new TreeMap<String, String>();
        database.list(
                        Sql.of("SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
                                + " AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'what_if%'"
                                + " AND table_name NOT LIKE 'job%' AND table_name NOT LIKE 'audit%'"
                                + " AND table_name NOT LIKE 'idempot%'"),
                        row -> row.text("table_name"))
                .forEach(table -> digests.put(
                        table,
                        county.text("SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS t FROM \""
                                + table + "\" t")));
        return digests;
    }

    @Test
    void comparesScoresAndRanksAndChangesNothing() {
        var draft = aDraft();
        var before = everything();

        var id = asked(Map.of("schemeIds", List.of(draft)));

        assertThat(before)
                .containsKeys(
                        "score_line",
                        "score_place",
                        "computation",
                        "score_explanation",
                        "outbox",
                        "talk_trigger",
                        "run");
        // ballots 80 and errors: (10 × 0.8 + 60 × ratio) × 100 / 70, and hours and reports have no values
        Api.sun()
                .queryParam("group", GROUP)
                .get("/what-ifs/{id}/places", id)
                .then()
                .statusCode(200)
                .body("items.cadreNumber", contains("C000001", "C000002", "C000003", "C000004", "C000005"))
                .body("items.asComputed.rank", contains(4, 2, 3, 1, 5))
                .body("items.wouldBe.rank", contains(5, 4, 2, 2, 1))
                .body("items.wouldBe.score", contains(32.86f, 80.00f, 97.14f, 97.14f, 114.29f))
                .body("items.asComputed.score", contains(79.00f, 85.00f, 84.00f, 104.00f, 53.00f))
                .body("items.difference", contains(-46.14f, -5.00f, 13.14f, -6.86f, 61.29f))
                .body("items.bottom", contains("ENTERS", "NONE", "NONE", "NONE", "LEAVES"));
        Api.sun()
                .queryParam("bottom", "LEAVES")
                .get("/what-ifs/{id}/places", id)
                .then()
                .body("items.cadreNumber", contains("C000005"));
        Api.sun()
                .get("/what-ifs/{id}/groups", id)
                .then()
                .statusCode(200)
                .body("items.code", contains("NONE-GENERAL-DEPARTMENT", GROUP))
                .body("items.asComputed.standing", contains("TOO_SMALL", "RANKED"))
                .body("items[1].enter", equalTo(1))
                .body("items[1].leave", equalTo(1))
                .body("items[1].changed", equalTo(5))
                .body("items[1].largestGain", equalTo(61.29f))
                .body("items[1].largestLoss", equalTo(-46.14f))
                .body("items[0].changed", equalTo(0))
                .body("items[0].largestGain", nullValue());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void saysWhichIndicatorsHaveNoCounterpart() {
        var id = asked(Map.of("schemeIds", List.of(aDraft())));

        Api.sun()
                .get("/what-ifs/{id}", id)
                .then()
                .statusCode(200)
                .body("runId", equalTo(run.toString()))
                .body("appraisals", equalTo(6))
                .body("enter", equalTo(1))
                .body("leave", equalTo(1))
                .body("outdated", equalTo(false))
                .body("schemes.size()", equalTo(1))
                .body("schemes[0].name", equalTo("修订稿"))
                .body("schemes[0].withoutCounterpart.code", contains("Q1", "R1"))
                .body("schemes[0].withoutCounterpart.reason", contains("OTHER_UNIT", "NO_SUCH_CODE"))
                .body("schemes[0].unused", contains("Q1", "B1"));
    }

    @Test
    void explainsWhatAPersonsScoreWouldBeAndRecordsWhoRead() {
        var id = asked(Map.of("schemeIds", List.of(aDraft())));
        var person = appraisal(run, "C000002").getString("id");

        Api.sun()
                .get("/what-ifs/{id}/appraisals/{appraisal}/explanation", id, person)
                .then()
                .statusCode(200)
                .body("computation.id", equalTo(id))
                .body("scheme.name", equalTo("修订稿"))
                .body("score", equalTo(80.00f))
                .body("missingWeight", equalTo(30))
                .body("indicators.code", contains("B9", "Q2", "Q1", "R1"))
                .body("indicators.points", contains(equalTo(11.428572f), equalTo(68.57143f), nullValue(), nullValue()))
                .body("place.rank", equalTo(4))
                .body("text", containsString("R1 指标R1: no data, which does not count as zero."));
        assertThat(county.count(
                        "SELECT count(*) AS n FROM audit_entry WHERE action = 'explanation-read' AND object_id = ?"
                                + " AND detail ->> 'whatIf' = ?",
                        person,
                        id))
                .isEqualTo(1);
    }

    @Test
    void givesTheSameScoresByTheOwnSchemeAndOthersByAnotherVersionOfThePack() {
        var own = Api.sun().get("/runs/{id}", run).path("schemes.find { it.appliesTo == 'LEADER' }.id");

        var same = asked(Map.of("schemeIds", List.of(own)));
        var earlier = asked(Map.of("policyVersion", 1));

        for (var id : List.of(same, earlier)) {
            Api.sun()
                    .queryParam("group", GROUP)
                    .get("/what-ifs/{id}/places", id)
                    .then()
                    .body("items.difference", contains(0.00f, 0.00f, 0.00f, 0.00f, 0.00f))
                    .body("items.wouldBe.rank", contains(4, 2, 3, 1, 5));
        }
        Api.sun()
                .get("/what-ifs/{id}", earlier)
                .then()
                .body("policy.version", equalTo(1))
                .body("schemes", empty());
    }

    /** What the report is silent about, and that is all of scoring, is as the run's own version has it. */
    @Test
    void givesTheSameScoresUnderThePackOfTheReport() {
        var id = asked(Map.of("policy", "SEED-2002/1"));
        var person = appraisal(run, "C000002").getString("id");

        Api.sun()
                .get("/what-ifs/{id}", id)
                .then()
                .statusCode(200)
                .body("policy.pack", equalTo("SEED-2002"))
                .body("policy.version", equalTo(1));
        Api.sun()
                .queryParam("group", GROUP)
                .get("/what-ifs/{id}/places", id)
                .then()
                .statusCode(200)
                .body("items.difference", contains(0.00f, 0.00f, 0.00f, 0.00f, 0.00f));
        Api.sun().get("/what-ifs/{id}/groups", id).then().statusCode(200);
        Api.sun()
                .get("/what-ifs/{id}/appraisals/{appraisal}/explanation", id, person)
                .then()
                .statusCode(200)
                .body("score", equalTo(85.00f));
    }

    @Test
    void namesOneVersionThatThereIs() {
        ask(Api.sun(), Map.of("policy", "SEED-2002/9"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/policy"))
                .body("errors.code", contains("unknown-version"))
                .body("errors[0].detail", containsString("SEED-2002/1"));
        ask(Api.sun(), Map.of("policy", "SEED-2002/1", "policyVersion", 1))
                .then()
                .statusCode(422)
                .body("errors.code", contains("one-version"));
    }

    @Test
    void refusesWhatCantBeAsked() {
        var unknown = UUID.randomUUID();
        var draft = aDraft();
        var pi = aDraftScheme(Map.of(
                "code",
                aCode(),
                "name",
                "事业单位",
                "appliesTo",
                "PI",
                "indicators",
                List.of(quant("Q1", 100, 100, "DIRECT"))));

        ask(Api.sun(), Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/schemeIds"))
                .body("errors.code", contains("required"));
        ask(Api.sun(), Map.of("schemeIds", List.of(unknown, draft, pi), "policyVersion", 99))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-scheme", "no-counterpart", "unknown-version"))
                .body("errors.pointer", contains("/schemeIds/0", "/schemeIds/2", "/policyVersion"));
        ask(Api.sun(), Map.of("schemeIds", List.of(draft, aDraft())))
                .then()
                .statusCode(422)
                .body("errors.code", contains("duplicate"));
        ask(Api.unitLeader("D001"), Map.of("schemeIds", List.of(draft))).then().statusCode(403);
        Annual.post(Api.sun(), "/runs/" + unknown + "/what-ifs", Map.of("policyVersion", 1))
                .then()
                .statusCode(404);
    }

    @Test
    void refusesToCompareWithScoresFromOtherInputs() {
        var id = asked(Map.of("schemeIds", List.of(aDraft())));
        var person = appraisal(run, "C000002").getString("id");
        actuals(run, "C000005,Q1,11");

        ask(Api.sun(), Map.of("policyVersion", 1))
                .then()
                .statusCode(409)
                .body("type", containsString("what-if-without-computation"));
        Api.sun().get("/what-ifs/{id}", id).then().body("outdated", equalTo(true));
        Api.sun().get("/what-ifs/{id}/places", id).then().statusCode(200);
        Api.sun()
                .get("/what-ifs/{id}/appraisals/{appraisal}/explanation", id, person)
                .then()
                .statusCode(409)
                .body("type", containsString("what-if-outdated"));
        compute(run);
        Api.sun().get("/what-ifs/{id}/places", id).then().statusCode(409);
        Api.sun().get("/what-ifs/{id}/groups", id).then().statusCode(409);
    }

    @Test
    void showsAWhatIfToWhoAskedAndNobodyHisOwn() {
        var id = asked(Map.of("schemeIds", List.of(aDraft())));

        Api.qian().get("/what-ifs/{id}", id).then().statusCode(404);
        Api.organisation().get("/what-ifs/{id}/places", id).then().statusCode(404);
        Api.unitLeader("D001").get("/what-ifs/{id}", id).then().statusCode(403);
        Api.cadre("C000001").get("/what-ifs/{id}/places", id).then().statusCode(403);
        Api.sun()
                .get("/what-ifs/{id}/appraisals/{appraisal}/explanation", id, UUID.randomUUID())
                .then()
                .statusCode(404);

        String own = ask(Api.official("C000005"), Map.of("schemeIds", List.of(aDraft())))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        // Jobs are done one after the other: when this has ended, so has that.
        asked(Map.of("policyVersion", 1));
        Api.official("C000005")
                .get("/what-ifs/{id}/places", own)
                .then()
                .statusCode(200)
                .body("items.cadreNumber", hasItem("C000004"))
                .body("items.cadreNumber", not(hasItem("C000005")));
        Api.official("C000005")
                .get("/what-ifs/{id}/groups", own)
                .then()
                .body("items[1].wouldBe.standing", equalTo("WITHHELD"))
                .body("items[1].leave", nullValue())
                .body("items[1].largestGain", nullValue());
        Api.official("C000005")
                .get(
                        "/what-ifs/{id}/appraisals/{appraisal}/explanation",
                        own,
                        appraisal(run, "C000005").getString("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void goesWithItsJob() {
        var id = asked(Map.of("policyVersion", 1));

        county.update("DELETE FROM job WHERE id = ?::uuid", id);

        Api.sun().get("/what-ifs/{id}", id).then().statusCode(404);
        assertThat(county.count("SELECT count(*) AS n FROM what_if_place WHERE what_if_id = ?::uuid", id))
                .isZero();
    }
}
