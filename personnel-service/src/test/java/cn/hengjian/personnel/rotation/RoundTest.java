package cn.hengjian.personnel.rotation;

import static cn.hengjian.personnel.rotation.Rotations.COMMITTEE;
import static cn.hengjian.personnel.rotation.Rotations.DISCIPLINE;
import static cn.hengjian.personnel.rotation.Rotations.REASON;
import static cn.hengjian.personnel.rotation.Rotations.SIGNED;
import static cn.hengjian.personnel.rotation.Rotations.TEXT;
import static cn.hengjian.personnel.rotation.Rotations.common;
import static cn.hengjian.personnel.rotation.Rotations.decision;
import static cn.hengjian.personnel.rotation.Rotations.step;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.rotation.rules.RotationState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RoundTest {

    private Rotations.Cast first;
    private Rotations.Cast second;
    private String one;
    private String other;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        first = SimulationTest.listed(County.aDepartment());
        second = SimulationTest.listed(County.aDepartment());
        one = Rotations.aCase(first).disciplineUnasked().in(RotationState.LISTED);
        other = Rotations.aCase(second).disciplineUnasked().in(RotationState.LISTED);
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private static Map<String, Object> move(String rotation, County.Post to) {
        return Map.of("rotationId", rotation, "postId", to.id(), "reasons", "任职年限已满", "congress", false);
    }

    private static Map<String, Object> round(List<Map<String, Object>> moves) {
        return Map.of("title", "2026年上半年交流", "moves", moves);
    }

    /** The two change places. */
    private String opened() {
        return Api.ORGANISATION
                .post("/rotation-rounds", round(List.of(move(one, second.post()), move(other, first.post()))))
                .then()
                .statusCode(201)
                .body("moves.state", contains("PLANNED", "PLANNED"))
                .extract()
                .path("id");
    }

    private static void handedOver(String id) {
        step(Api.ORGANISATION, id, "consultation", TEXT).then().statusCode(200);
        common(DISCIPLINE, id, "clearance", Rotations.CLEAR).then().statusCode(200);
        step(COMMITTEE, id, "decision", decision(9, 6, 5)).then().statusCode(200);
        common(Api.ORGANISATION, id, "decision-service", SIGNED).then().statusCode(200);
        var receiver = County.aCadre(County.aDepartment());
        step(
                        Api.ORGANISATION,
                        id,
                        "handover",
                        Map.of("items", List.of("在办文件"), "receiver", receiver.number(), "audit", "衡审〔2026〕8号"))
                .then()
                .statusCode(200);
    }

    private static long holds(County.Cadre cadre, County.Post post) {
        return Stored.count(
                "posting WHERE cadre_id = ?::uuid AND post_id = ?::uuid AND upper_inf(recorded) AND upper_inf(valid)",
                cadre.id(),
                post.id());
    }

    @Test
    void letsTwoChangePlacesOnOneDay() {
        var round = opened();
        handedOver(one);
        handedOver(other);
        // Alone, the first can't: the second still sits there.
        step(Api.ORGANISATION, one, "report-in", Rotations.REPORT)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/post-occupied"));

        Api.ORGANISATION
                .post("/rotation-rounds/" + round + "/report-in", Rotations.REPORT)
                .then()
                .statusCode(200)
                .body("moves.state", contains("REPORTED_IN", "REPORTED_IN"))
                .body("movedOn", equalTo("2026-03-02"));

        assertThat(holds(first.cadre(), second.post())).isEqualTo(1);
        assertThat(holds(second.cadre(), first.post())).isEqualTo(1);
        assertThat(holds(first.cadre(), first.post()) + holds(second.cadre(), second.post()))
                .isZero();
        Api.ORGANISATION
                .post("/rotation-rounds/" + round + "/report-in", Rotations.REPORT)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rotation-round-moved"));
        assertThat(Api.ORGANISATION.get("/rotation-rounds").jsonPath().getList("items.id"))
                .contains(round);
    }

    @Test
    void movesNobodyIfOneCannot() {
        var round = opened();
        handedOver(one);

        Api.ORGANISATION
                .post("/rotation-rounds/" + round + "/report-in", Rotations.REPORT)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/transition-refused"));

        assertThat(holds(first.cadre(), first.post())).isEqualTo(1);
        assertThat(holds(second.cadre(), second.post())).isEqualTo(1);
        assertThat(Rotations.state(one)).isEqualTo("HANDOVER");
        assertThat(Rotations.state(other)).isEqualTo("PLANNED");
    }

    @Test
    void breaksAChainWhereOneLeavesTheRound() {
        var round = opened();
        handedOver(one);
        step(Api.ORGANISATION, other, "plan-withdrawal", REASON).then().statusCode(200);
        assertThat(Api.ORGANISATION.get("/rotation-rounds/" + round).jsonPath().getList("moves.rotationId"))
                .containsExactly(one);

        Api.ORGANISATION
                .post("/rotation-rounds/" + round + "/report-in", Rotations.REPORT)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/post-occupied"));

        assertThat(holds(first.cadre(), first.post())).isEqualTo(1);
        assertThat(Rotations.state(one)).isEqualTo("HANDOVER");
    }

    @Test
    void takesOverWhatASimulationProposed() {
        var proposed = Api.ORGANISATION
                .post(
                        "/rotation/simulations",
                        Map.of(
                                "cadres",
                                List.of(first.cadre().number(), second.cadre().number())))
                .jsonPath();
        var moves = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> move : proposed.<Map<String, Object>>getList("chains.moves.flatten()")) {
            moves.add(Map.of(
                    "rotationId",
                    move.get("rotationId"),
                    "postId",
                    ((Map<?, ?>) move.get("to")).get("id"),
                    "reasons",
                    "任职年限已满",
                    "congress",
                    false));
        }

        assertThat(moves).hasSize(2);
        Api.ORGANISATION.post("/rotation-rounds", round(moves)).then().statusCode(201);
        assertThat(Stored.count("duty WHERE case_id = ?::uuid AND task = 'CLEAR'", one))
                .isEqualTo(1);
    }

    @Test
    void refusesWithEveryRuleAtItsPlace() {
        var colleague = SimulationTest.listed(first.unit());
        var third = Rotations.aCase(colleague).in(RotationState.LISTED);
        var held = SimulationTest.listed(County.aDepartment());
        var kin = County.aCadre(held.unit());
        var desk = County.aPost(County.aDepartment());
        Talks.kin(kin, second.cadre());
        var unit = Stored.text("SELECT unit_id::text AS value FROM post WHERE id = ?::uuid", desk.id());
        var code = Stored.text("SELECT code AS value FROM unit WHERE id = ?::uuid", unit);
        County.appoint(kin, County.aPost(new County.Unit(unit, code)), "2020-01-01");

        var answer = Api.ORGANISATION.post(
                "/rotation-rounds",
                round(List.of(
                        move(one, held.post()), move(other, desk), move(third, desk), move(third, first.post()))));

        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/rotation-plan-refused"))
                .body("errors[0].detail", containsString(held.cadre().number()));
        assertThat(answer.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }"))
                .containsExactly(
                        "/moves/0/postId held",
                        "/moves/1/postId kin",
                        "/moves/2/postId heads-together",
                        "/moves/2/postId taken",
                        "/moves/3/postId same-unit",
                        "/moves/3/postId heads-together",
                        "/moves/3/postId twice");
        assertThat(Rotations.state(one)).isEqualTo("LISTED");
        assertThat(Stored.count("rotation WHERE measure_id = ?::uuid AND round_id IS NOT NULL", one))
                .isZero();
    }

    @Test
    void refusesAPostThatIsClaimedOrACaseThatIsNotListed() {
        opened();
        var third = SimulationTest.listed(County.aDepartment());
        var listed = Rotations.aCase(third).in(RotationState.LISTED);

        Api.ORGANISATION
                .post("/rotation-rounds", round(List.of(move(listed, first.post()))))
                .then()
                .statusCode(409)
                .body("errors.code", contains("taken"));
        Api.ORGANISATION
                .post("/rotation-rounds", round(List.of(move(one, County.aPost(County.aDepartment())))))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/transition-refused"));
        Api.ORGANISATION
                .post("/rotation-rounds", round(List.of(move(UUID.randomUUID().toString(), first.post()))))
                .then()
                .statusCode(404);
    }

    @Test
    void isSeenByThoseWhoDecideButNotInTheirOwnCase() {
        var round = opened();

        assertThat(COMMITTEE.get("/rotation-rounds/" + round).jsonPath().getList("moves.rotationId"))
                .containsExactly(one, other);
        assertThat(Api.ofCadreInOffice(first.cadre().number(), "organisation")
                        .get("/rotation-rounds/" + round)
                        .jsonPath()
                        .getList("moves.rotationId"))
                .containsExactly(other);
        for (var role : List.of("hr-bureau", "discipline", "inspector")) {
            assertThat(Api.of(role).get("/rotation-rounds/" + round).statusCode())
                    .isEqualTo(403);
        }
        assertThat(COMMITTEE
                        .post("/rotation-rounds", round(List.of(move(one, second.post()))))
                        .statusCode())
                .isEqualTo(403);
        assertThat(COMMITTEE
                        .post("/rotation-rounds/" + round + "/report-in", Rotations.REPORT)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.ORGANISATION.get("/rotation-rounds/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }
}
