package cn.hengjian.supervision.accusation;

import static cn.hengjian.supervision.accusation.Sealed.he;
import static cn.hengjian.supervision.accusation.Sealed.sealed;
import static cn.hengjian.supervision.intake.Stranger.anAccusation;
import static cn.hengjian.supervision.testing.County.aCadre;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who of discipline is tied to the accused neither reads an accusation nor handles it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AccusationRecusalTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    /** Somebody of discipline whom the registry of inspectors knows. */
    private record Official(String username, String cadre, String inspector) {

        static Official registered(String unit) {
            var cadre = aCadre(unit);
            var username = "discipline." + cadre;
            String id = post(chen(), "/inspectors", Map.of("username", username, "cadreNumber", cadre))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            return new Official(username, cadre, id);
        }

        /** With a token that does not say which cadre it is. */
        String token() {
            return TestIssuer.token(username, "discipline");
        }

        String declares(Map<String, ?> avoidance) {
            return post(chen(), "/inspectors/" + inspector + "/avoidances", avoidance)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("avoidances[0].id");
        }
    }

    private static String against(String cadre) {
        var matter = anAccusation("回避 " + UUID.randomUUID());
        matter.put("cadreNumbers", List.of(cadre));
        return sealed(matter);
    }

    private static String againstUnit(String unit) {
        var matter = anAccusation("回避 " + UUID.randomUUID());
        matter.put("unitCode", unit);
        return sealed(matter);
    }

    private static void isAbsentFor(String token, String id) {
        get(token, "/accusations/" + id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        get(token, "/accusations?limit=200").then().body("items.id", not(hasItem(id)));
        post(token, "/accusations/" + id + "/identity-reading", Map.of("reason", "核实"))
                .then()
                .statusCode(404);
        for (var step : List.of("acceptance", "non-acceptance", "return", "handling", "conclusion", "reply")) {
            post(token, "/accusations/" + id + "/" + step, Sealed.body(step))
                    .then()
                    .statusCode(404);
        }
        get(he(), "/accusations/" + id).then().statusCode(200).body("state", equalTo("SEALED"));
    }

    private static void isReadBy(String token, String id) {
        get(token, "/accusations/" + id).then().statusCode(200);
    }

    @Test
    void isAbsentForKinOfTheAccusedAndWhereKinServes() {
        var home = aUnit();
        var top = aUnit();
        var unit = aUnitUnder(top);
        var accused = aCadre(unit);
        var official = Official.registered(home);
        var id = against(accused);
        isReadBy(official.token(), id);

        var avoidance = official.declares(Map.of("ground", "KIN_SPOUSE", "kinNumber", accused));

        isAbsentFor(official.token(), id);
        // Kin's colleagues and chiefs count as they do for inspections.
        isAbsentFor(official.token(), against(aCadre(unit)));
        isAbsentFor(official.token(), againstUnit(top));
        isReadBy(official.token(), against(aCadre(aUnit())));
        post(
                        chen(),
                        "/inspectors/" + official.inspector() + "/avoidances/" + avoidance + "/end",
                        Map.of("reason", "已离婚"))
                .then()
                .statusCode(200);
        isReadBy(official.token(), id);
    }

    @Test
    void isAbsentForWhomTheAccusedDeclaredAsKin() {
        var accused = Official.registered(aUnit());
        var official = Official.registered(aUnit());
        var id = against(accused.cadre());
        isReadBy(official.token(), id);

        accused.declares(Map.of("ground", "KIN_LINEAL", "kinNumber", official.cadre()));

        isAbsentFor(official.token(), id);
    }

    @Test
    void isAbsentForWhoDeclaredATieToTheUnit() {
        var unit = aUnit();
        var official = Official.registered(aUnit());
        official.declares(Map.of("ground", "OTHER", "unitCode", unit, "reason", "曾参与该单位项目评审"));

        isAbsentFor(official.token(), against(aCadre(unit)));
        isAbsentFor(official.token(), againstUnit(aUnitUnder(unit)));
    }

    @Test
    void isAbsentForWhoServedInTheUnitLately() {
        var former = aUnit();
        var lately = Official.registered(aUnit());
        var longAgo = Official.registered(aUnit());
        var unregistered = aCadre(aUnit());
        // The pack counts three years.
        served(lately.cadre(), former, LocalDate.of(2023, 3, 2));
        served(longAgo.cadre(), former, LocalDate.of(2023, 3, 1));
        served(unregistered, former, LocalDate.of(2023, 3, 2));
        var id = against(aCadre(former));

        isAbsentFor(lately.token(), id);
        isAbsentFor(
                TestIssuer.claims("discipline.unregistered")
                        .claim("realm_access", Map.of("roles", List.of("discipline")))
                        .claim("cadre", unregistered)
                        .jws()
                        .sign(TestIssuer.privateKey()),
                id);
        isReadBy(longAgo.token(), id);
    }

    private static void served(String cadre, String unit, LocalDate until) {
        database()
                .update(Sql.of(
                        "INSERT INTO cadre_unit_period (cadre_id, from_version, unit_id, since, left_on)"
                                + " SELECT c.id, 0, u.id, '2015-01-01', ? FROM cadre c, unit u"
                                + " WHERE c.number = ? AND u.code = ?",
                        until,
                        cadre,
                        unit));
    }

    @Test
    void isAbsentForWhoServesInTheUnitByTheRegistryAlone() {
        var unit = aUnit();
        var official = Official.registered(unit);

        isAbsentFor(official.token(), against(aCadre(unit)));
        isAbsentFor(official.token(), against(official.cadre()));
    }
}
