package cn.hengjian.supervision.finding;

import static cn.hengjian.supervision.testing.County.aFinding;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.raised;
import static cn.hengjian.supervision.testing.County.served;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.uploaded;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.testing.Samples;
import cn.hengjian.supervision.visit.VisitFixture.Place;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of findings, and the persons and the visit that a finding names. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FindingEvidenceTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String raisedWith(String unit, String file) {
        var command = aFinding(unit, "MINOR");
        command.put("evidence", List.of(file));
        return post(chen(), "/findings", command)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String aCadre(String number) {
        var id = UUID.randomUUID();
        database()
                .update(Sql.of(
                        "INSERT INTO cadre (id, number, name, version) VALUES (?, ?, ?, 1)",
                        id,
                        number,
                        "姓名" + number));
        return id.toString();
    }

    @Test
    void keepsTheFilesOfAFinding() {
        var unit = aUnit();
        var file = uploaded(chen(), "空岗.png");

        var id = raisedWith(unit, file);

        get(leader(unit), "/findings/" + id)
                .then()
                .body("evidence.id", equalTo(List.of(file)))
                .body("evidence[0].name", equalTo("空岗.png"));
        var download = get(leader(unit), "/findings/" + id + "/evidence/" + file);
        download.then()
                .statusCode(200)
                .header("Content-Type", equalTo("image/png"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"evidence.png\"; filename*=UTF-8''%E7%A9%BA%E5%B2%97.png"));
        assertThat(download.asByteArray()).isEqualTo(Samples.png());
        assertThat(value(Sql.of(
                        "SELECT actor AS value FROM audit_entry WHERE object_id = ? AND action = 'evidence-read'",
                        file)))
                .isEqualTo("leader." + unit);
    }

    @Test
    void opensAFileWithItsOwnFindingOnly() {
        var unit = aUnit();
        var file = uploaded(chen(), "a.png");
        var id = raisedWith(unit, file);
        var other = raised(unit, "MINOR");

        get(chen(), "/findings/" + other + "/evidence/" + file).then().statusCode(404);
        get(hr(aUnit()), "/findings/" + id + "/evidence/" + file).then().statusCode(404);
        get(chen(), "/findings/" + id + "/evidence/" + UUID.randomUUID()).then().statusCode(404);
        get(chen(), "/findings/" + UUID.randomUUID() + "/evidence/" + file)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cadre", "petition-office", "hr-bureau", "system-admin", "audit-admin"})
    void opensNothingForOthers(String role) {
        var file = uploaded(chen(), "a.png");
        var id = raisedWith(aUnit(), file);

        get(TestIssuer.token("somebody", role), "/findings/" + id + "/evidence/" + file)
                .then()
                .statusCode(403);
    }

    @Test
    void takesOnlyTheRaisersOwnUnusedFiles() {
        var unit = aUnit();
        var used = uploaded(chen(), "a.png");
        raisedWith(unit, used);
        var anothers = uploaded(zhao(), "b.png");
        var mine = uploaded(chen(), "c.png");
        var command = aFinding(unit, "MINOR");
        command.put("evidence", List.of(mine, used, anothers));

        post(chen(), "/findings", command)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/evidence/1", "/evidence/2")))
                .body("errors[0].code", equalTo("unusable-file"));

        assertThat(get(chen(), "/findings?unit=" + unit).<List<?>>path("items")).hasSize(1);
        raisedWith(unit, mine);
    }

    @Test
    void keepsTheFilesOfStatementAndObjectionApart() {
        var unit = aUnit();
        var statement = uploaded(leader(unit), "statement.png");
        var id = raised(unit, "MINOR");
        post(leader(unit), "/findings/" + id + "/statement", Map.of("text", "已请假", "evidence", List.of(statement)))
                .then()
                .statusCode(200)
                .body("statement.evidence.id", equalTo(List.of(statement)))
                .body("evidence", empty());
        var objecting = served(unit, "MINOR");
        var objection = uploaded(hr(unit), "objection.png");
        post(
                        hr(unit),
                        "/findings/" + objecting + "/objection",
                        Map.of("grounds", "当日防汛", "evidence", List.of(objection)))
                .then()
                .statusCode(200)
                .body("objection.evidence.id", equalTo(List.of(objection)))
                .body("statement.evidence", empty());

        get(zhao(), "/findings/" + id + "/evidence/" + statement).then().statusCode(200);
        get(zhao(), "/findings/" + objecting + "/evidence/" + objection).then().statusCode(200);
        get(zhao(), "/findings/" + objecting + "/evidence/" + statement).then().statusCode(404);
    }

    @Test
    void namesThePersonsConcernedAndTheVisit() {
        var number = "C-" + UUID.randomUUID();
        var cadre = aCadre(number);
        var place = Place.fresh();
        var visit = place.started();
        var command = aFinding(place.unit(), "MINOR");
        command.put("inspectors", List.of(place.first(), place.second()));
        command.put("cadres", List.of(number, number));
        command.put("visitId", visit);

        String id = post(place.inspector(), "/findings", command)
                .then()
                .statusCode(201)
                .body("visitId", equalTo(visit))
                .body("cadres", equalTo(List.of(Map.of("number", number, "name", "姓名" + number))))
                .extract()
                .path("id");

        assertThat(value(Sql.of("SELECT payload::text AS value FROM outbox WHERE aggregate_id = ?", id)))
                .contains("\"cadreIds\": [\"" + cadre + "\"]", "\"visitId\": \"" + visit + "\"")
                .doesNotContain("姓名", number);
    }

    @Test
    void refusesPersonsWhomNobodyKnows() {
        var number = "C-" + UUID.randomUUID();
        aCadre(number);
        var command = aFinding(aUnit(), "MINOR");
        command.put("cadres", List.of(number, "C-unknown"));

        post(chen(), "/findings", command)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/cadres/1")))
                .body("errors[0].code", equalTo("unknown-cadre"));
    }
}
