package cn.hengjian.personnel.rotation;

import static cn.hengjian.personnel.rotation.Rotations.aPost;
import static cn.hengjian.personnel.rotation.Rotations.held;
import static cn.hengjian.personnel.rotation.Rotations.scan;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees which rows, and how they come. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DueReportTest {

    private County.Unit unit;
    private County.Cadre cadre;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        unit = County.aDepartment();
        cadre = County.aCadre(unit);
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    @Test
    void showsEachOnlyThoseWhomHeMaySee() {
        var below = County.aUnit("INSTITUTION", unit.code());
        var under = County.aCadre(below);
        held(cadre, aPost(unit, "FINANCE", false), LocalDate.of(2021, 3, 2), null);
        held(under, aPost(below, "FINANCE", false), LocalDate.of(2021, 3, 3), null);
        scan();
        var path = "/rotation/due?unit=" + unit.code();

        for (var api : List.of(
                Api.ORGANISATION,
                Api.of("county-committee"),
                Api.of("hr-bureau"),
                Api.of("discipline"),
                Api.ofUnit(unit.code(), "unit-hr"),
                Api.ofUnit(unit.code(), "unit-leader"))) {
            assertThat(numbers(api, path)).containsExactly(cadre.number(), under.number());
        }
        assertThat(numbers(Api.ofUnit(below.code(), "unit-hr"), path)).containsExactly(under.number());
        assertThat(numbers(Api.ofUnit(County.aDepartment().code(), "unit-hr"), path))
                .isEmpty();
        assertThat(numbers(Api.ofCadre(under.number()), "/rotation/due")).containsExactly(under.number());
        assertThat(numbers(Api.ORGANISATION, path + "&state=DUE")).containsExactly(cadre.number());
        assertThat(numbers(Api.ORGANISATION, path + "&state=WARNED")).containsExactly(under.number());
        assertThat(numbers(Api.ORGANISATION, path + "&reason=TENURE")).isEmpty();
        for (var role : List.of("inspector", "petition-office", "system-admin")) {
            assertThat(Api.of(role).get(path).statusCode()).isEqualTo(403);
        }
        for (var role : List.of("hr-bureau", "county-committee", "discipline")) {
            assertThat(Api.of(role).post("/rotation/scans", Map.of()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void answersPageByPageInBothLanguages() {
        var second = County.aCadre(unit);
        held(cadre, aPost(unit, "FINANCE", false), LocalDate.of(2021, 3, 1), null);
        held(second, aPost(unit, "FINANCE", false), LocalDate.of(2021, 3, 2), null);
        scan();
        var path = "/rotation/due?limit=1&unit=" + unit.code();

        var first = Api.ORGANISATION.get(path).jsonPath();
        var next = Api.ORGANISATION
                .inChinese()
                .get(path + "&cursor={c}", first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items.cadreNumber")).containsExactly(cadre.number());
        assertThat(first.getString("items[0].explanation"))
                .contains(
                        "M15: since 2021-03-01 in the post",
                        "2021-03-01 + 5 years = 2026-03-01",
                        "a single day without");
        assertThat(next.getList("items.cadreNumber")).containsExactly(second.number());
        assertThat(next.getString("items[0].explanation"))
                .contains("M15：自 2021-03-02 起连续任 局长", "2021-03-02 + 5 年 = 2026-03-02", "间断一日即重新起算");
        assertThat(next.getString("next")).isNull();
    }

    private static List<String> numbers(Api api, String path) {
        return api.get(path).then().statusCode(200).extract().jsonPath().getList("items.cadreNumber");
    }
}
