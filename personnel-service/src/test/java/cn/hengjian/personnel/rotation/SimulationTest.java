package cn.hengjian.personnel.rotation;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.rotation.rules.RotationState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SimulationTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        // A vacant post of another test would be somebody's end.
        Stored.database()
                .update(Sql.of("UPDATE post SET status = 'ABOLISHED' WHERE NOT EXISTS (SELECT FROM posting h"
                        + " WHERE h.post_id = post.id AND upper_inf(h.recorded) AND upper_inf(h.valid))"));
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    /** Somebody who is listed, and holds a post that is like that of the others. */
    static Rotations.Cast listed(County.Unit unit) {
        var cadre = County.aCadre(unit);
        var post = County.aPost(unit);
        return new Rotations.Cast(unit, cadre, post, County.appoint(cadre, post, "2017-01-01"), post, cadre);
    }

    private static JsonPath simulate(List<County.Cadre> cadres) {
        return Api.ORGANISATION
                .post(
                        "/rotation/simulations",
                        Map.of(
                                "cadres",
                                cadres.stream().map(County.Cadre::number).toList()))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> moves(JsonPath answer) {
        return answer.getList("chains.moves.flatten().collect { it.from.code + '>' + it.to.code + ' ' + it.holder }");
    }

    @Test
    void proposesCyclesAndChainsAndSavesNothing() {
        var first = listed(County.aDepartment());
        var second = listed(County.aDepartment());
        Rotations.aCase(first).in(RotationState.LISTED);
        Rotations.aCase(second).in(RotationState.LISTED);
        long before = Stored.count("transition");

        var swap = simulate(List.of(first.cadre(), second.cadre()));
        var vacant = County.aPost(County.aDepartment());
        var chain = simulate(List.of(first.cadre(), second.cadre()));

        assertThat(swap.getList("chains.cycle")).containsExactly(true);
        assertThat(moves(swap))
                .containsExactlyInAnyOrder(
                        first.post().code() + ">" + second.post().code() + " "
                                + second.cadre().number(),
                        second.post().code() + ">" + first.post().code() + " "
                                + first.cadre().number());
        assertThat(swap.getString("chains[0].moves[0].explanation")).contains("M15", "CSL-74", "leaves the post");
        assertThat(chain.getList("chains.cycle")).containsExactly(false);
        assertThat(moves(chain))
                .containsExactly(
                        first.post().code() + ">" + second.post().code() + " "
                                + second.cadre().number(),
                        second.post().code() + ">" + vacant.code() + " null");
        assertThat(chain.getList("left")).isEmpty();
        assertThat(Stored.count("transition")).isEqualTo(before);
    }

    @Test
    void saysWhyThereIsNoPost() {
        var unit = County.aDepartment();
        var head = listed(unit);
        var second = listed(unit);
        var third = listed(County.aDepartment());
        Rotations.aCase(head).in(RotationState.LISTED);
        Rotations.aCase(second).in(RotationState.LISTED);
        Rotations.aCase(third).disciplineOpen(false).in(RotationState.PLANNED);
        var id = Rotations.aCase(third).in(RotationState.LISTED);

        var answer = simulate(List.of(head.cadre(), second.cadre(), third.cadre()));

        assertThat(answer.getList("chains")).isEmpty();
        assertThat(answer.getList(
                        "left.collect { it.cadreNumber + ' ' + it.reasons[0].code + ' ' + it.reasons[0].posts }"))
                .containsExactlyInAnyOrder(
                        second.cadre().number() + " NO_POST 0",
                        head.cadre().number() + " NO_POST 0",
                        third.cadre().number() + " UNDER_CASE 0");
        assertThat(answer.getString(
                        "left.find { it.cadreNumber == '" + third.cadre().number() + "' }.rotationId"))
                .isEqualTo(id);
    }

    @Test
    void looksAtASubtreeAndAtThoseWhoAreListedOnly() {
        var first = listed(County.aDepartment());
        var unlisted = listed(County.aDepartment());
        Rotations.aCase(first).in(RotationState.LISTED);

        var tree = Api.ORGANISATION
                .post("/rotation/simulations", Map.of("unit", first.unit().code()))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var refused = Api.ORGANISATION.post(
                "/rotation/simulations",
                Map.of("cadres", List.of(unlisted.cadre().number())));

        assertThat(tree.getList("left.cadreNumber"))
                .containsExactly(first.cadre().number());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo("not-listed");
        for (var role : List.of("county-committee", "hr-bureau", "discipline")) {
            assertThat(Api.of(role).post("/rotation/simulations", Map.of()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void putsNobodyWhereAnEffectBarsFrom() {
        var barred = listed(County.aDepartment());
        Rotations.aCase(barred).in(RotationState.LISTED);
        County.aPost(County.aDepartment());
        for (var day : List.of(ORDINARY_DAY.minusDays(1), ORDINARY_DAY)) {
            Stored.database()
                    .update(Sql.of(
                            "INSERT INTO effect (id, cadre_id, kind, from_day, until_day, rule, policy, case_kind, case_id,"
                                    + " case_number, version) VALUES (?, ?::uuid, 'NO_LEADING_POST', ?, ?, 'SM-5', 'CN-CURRENT/3',"
                                    + " 'WAITING', ?::uuid, 'WAIT-2026-000001', 1)",
                            TimeOrderedId.next(),
                            barred.cadre().id(),
                            ORDINARY_DAY.minusYears(1),
                            day,
                            Rotations.aCase(barred).in(RotationState.CLOSED)));

            var answer = simulate(List.of(barred.cadre()));

            assertThat(answer.getList("left.reasons.flatten().code"))
                    .isEqualTo(day.isBefore(ORDINARY_DAY) ? List.of() : List.of("BARRED"));
        }
    }
}
