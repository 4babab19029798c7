package cn.hengjian.supervision.inspector;

import static cn.hengjian.supervision.testing.County.aCadre;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.anInspector;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.patch;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each ground of recusal, on both sides of where it begins. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RecusalTest {

    @Inject
    Inspectors inspectors;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static UUID idOf(String unit) {
        return database().require(Sql.of("SELECT id FROM unit WHERE code = ?", unit), row -> row.uuid("id"));
    }

    private static String inspectorId(String username) {
        return value(Sql.of("SELECT id::text AS value FROM inspector WHERE username = ?", username));
    }

    private List<RecusalGround> grounds(String username, String unit) {
        return inspectors.recusals(List.of(username), idOf(unit)).getOrDefault(username, List.of());
    }

    private static void leaves(String username, String unit, LocalDate day, String next) {
        database().update(Sql.of("""
                        UPDATE cadre_unit_period p SET left_on = ?::date FROM cadre c, inspector i
                        WHERE c.number = i.cadre_number AND p.cadre_id = c.id AND i.username = ?
                          AND p.unit_id = ?""", day, username, idOf(unit)));
        database().update(Sql.of("""
                        UPDATE cadre c SET unit_id = u.id, unit_code = u.code FROM unit u, inspector i
                        WHERE u.code = ? AND c.number = i.cadre_number AND i.username = ?""", next, username));
    }

    private static String declared(String username, Map<String, ?> avoidance) {
        return post(chen(), "/inspectors/" + inspectorId(username) + "/avoidances", avoidance)
                .then()
                .statusCode(200)
                .extract()
                .path("avoidances[0].id");
    }

    @Test
    void recusesAtTheOwnUnitAndThoseAboveAndBelow() {
        var top = aUnit();
        var own = aUnitUnder(top);
        var ownPath = top + "." + own;
        var below = aUnitUnder(ownPath);
        var sibling = aUnitUnder(top);
        var username = anInspector(own);

        assertThat(grounds(username, own)).containsExactly(RecusalGround.OWN_UNIT);
        assertThat(grounds(username, top)).containsExactly(RecusalGround.OWN_UNIT);
        assertThat(grounds(username, below)).containsExactly(RecusalGround.OWN_UNIT);
        assertThat(grounds(username, sibling)).isEmpty();
        assertThat(grounds(username, aUnit())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2023-03-01, false", "2023-03-02, true", "2026-03-01, true"})
    void recusesAtAFormerUnitForThreeYears(LocalDate left, boolean recused) {
        var former = aUnit();
        var username = anInspector(former);
        leaves(username, former, left, aUnit());

        assertThat(grounds(username, former)).isEqualTo(recused ? List.of(RecusalGround.FORMER_UNIT) : List.of());
        assertThat(grounds(username, aUnitUnder(former)))
                .isEqualTo(recused ? List.of(RecusalGround.FORMER_UNIT) : List.of());
    }

    @ParameterizedTest
    @EnumSource(AvoidanceGround.class)
    void recusesWhereKinServesAndWhereDeclaredUntilItEnds(AvoidanceGround ground) {
        var unit = aUnit();
        var username = anInspector(aUnit());
        var avoidance = declared(username, Map.of("ground", ground, "unitCode", unit, "reason", "说明"));
        var expected = ground == AvoidanceGround.OTHER ? RecusalGround.DECLARED : RecusalGround.KIN;

        assertThat(grounds(username, unit)).containsExactly(expected);
        assertThat(grounds(username, aUnitUnder(unit))).containsExactly(expected);
        assertThat(grounds(username, aUnit())).isEmpty();

        post(
                        chen(),
                        "/inspectors/" + inspectorId(username) + "/avoidances/" + avoidance + "/end",
                        Map.of("reason", "已不存在"))
                .then()
                .statusCode(200);
        assertThat(grounds(username, unit)).isEmpty();
    }

    @Test
    void followsKinToTheirNextUnit() {
        var before = aUnit();
        var after = aUnit();
        var kin = aCadre(before);
        var username = anInspector(aUnit());
        declared(username, Map.of("ground", "KIN_IN_LAW", "kinNumber", kin));

        assertThat(grounds(username, before)).containsExactly(RecusalGround.KIN);
        database()
                .update(Sql.of(
                        "UPDATE cadre SET unit_id = ?, unit_code = ? WHERE number = ?", idOf(after), after, kin));

        assertThat(grounds(username, before)).isEmpty();
        assertThat(grounds(username, after)).containsExactly(RecusalGround.KIN);
    }

    @Test
    void tellsEveryGroundAndAnswersForManyAtOnce() {
        var one = aUnit();
        var two = aUnit();
        var both = anInspector(one);
        var free = anInspector(aUnit());
        var retired = anInspector(aUnit());
        declared(both, Map.of("ground", "KIN_SPOUSE", "unitCode", one));
        declared(both, Map.of("ground", "OTHER", "unitCode", one, "reason", "诉讼"));
        patch(chen(), "/inspectors/" + inspectorId(retired), 0, Map.of("active", false))
                .then()
                .statusCode(200);

        var found = inspectors.recusals(List.of(both, free, retired, "nobody.x"), List.of(idOf(one), idOf(two)));

        var unknown = List.of(RecusalGround.NOT_REGISTERED);
        var ofOne = new HashMap<>(Map.of(
                both,
                List.of(RecusalGround.DECLARED, RecusalGround.KIN, RecusalGround.OWN_UNIT),
                retired,
                unknown,
                "nobody.x",
                unknown));
        assertThat(found.get(idOf(one))).isEqualTo(ofOne);
        ofOne.remove(both);
        assertThat(found.get(idOf(two))).isEqualTo(ofOne);
        assertThat(inspectors.active())
                .extracting(Inspectors.Active::username)
                .contains(both, free)
                .doesNotContain(retired);
    }
}
