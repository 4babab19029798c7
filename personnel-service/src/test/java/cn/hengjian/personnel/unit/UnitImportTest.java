package cn.hengjian.personnel.unit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Sheet;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class UnitImportTest {

    @BeforeEach
    void aCounty() {
        County.aCounty();
    }

    @Test
    void takesChildrenBeforeTheirParents() {
        var township = County.nextCode("T");
        var village = County.nextCode("V");

        var ended = Sheet.of("units", "单位代码", "单位名称", "单位类别", "上级单位代码", "编制数")
                .row(village, "东山村", "村", township, 5)
                .row(township, "澄湾镇", "乡镇", County.ROOT, 40)
                .importAll();

        assertThat(ended.state()).isEqualTo("SUCCEEDED");
        assertThat(ended.counts()).isEqualTo("2 done, 2 accepted, 0 rejected");
        assertThat(Stored.text("SELECT path::text AS value FROM unit WHERE code = ?", village))
                .isEqualTo("X001." + township + "." + village);
        var id = Stored.text("SELECT id::text AS value FROM unit WHERE code = ?", village);
        assertThat(Stored.events("unit.changed.v1", id).getFirst().getString("parentCode"))
                .isEqualTo(township);
    }

    @Test
    void namesEveryWrongRowAndKeepsTheRest() {
        var existing = County.aDepartment().code();
        var good = County.nextCode("D");
        var one = County.nextCode("D");
        var other = County.nextCode("D");
        var child = County.nextCode("V");

        var ended = Sheet.of("units", "code", "name", "kind", "parentCode", "creditCode", "establishment")
                .row(good, "甲局", "DEPARTMENT", "X001", "91350100M000100Y43", 3)
                .row(good, "重复", "DEPARTMENT", "X001", null, null)
                .row(existing, "已有", "DEPARTMENT", "X001", null, null)
                .row(County.nextCode("D"), "无上级", "DEPARTMENT", null, null, null)
                .row(County.nextCode("D"), "上级不存在", "DEPARTMENT", "D9999", null, null)
                .row(one, "环一", "DEPARTMENT", other, null, null)
                .row(other, "环二", "DEPARTMENT", one, null, null)
                .row(County.nextCode("X"), "第二个县", "COUNTY", null, null, null)
                .row(County.nextCode("D"), "校验位", "DEPARTMENT", "X001", "91350100M000100Y44", null)
                .row(County.nextCode("D"), "编制", "DEPARTMENT", "X001", null, -1)
                .row("d01", "小写", "ROOM", "X001", null, null)
                .row(child, "上级行有误", "VILLAGE", one, null, null)
                .importSkippingErrors();

        assertThat(ended.state()).isEqualTo("SUCCEEDED");
        assertThat(ended.counts()).isEqualTo("12 done, 1 accepted, 11 rejected");
        assertThat(ended.errors())
                .containsExactly(
                        "3 code duplicate-row",
                        "4 code already-exists",
                        "5 parentCode wrong-parent",
                        "6 parentCode unknown-unit",
                        "7 parentCode unknown-unit",
                        "8 parentCode unknown-unit",
                        "9 kind county-exists",
                        "10 creditCode credit-code-checksum",
                        "11 establishment invalid-integer",
                        "12 code invalid-code",
                        "12 kind unknown-value",
                        "13 parentCode unknown-unit");
        assertThat(Stored.count("unit WHERE code = ANY (?)", List.of(good, one, other, child)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit-hr", "inspector", "county-committee", "system-admin"})
    void isForOrganisationAndHumanResourcesOnly(String role) {
        var response = Sheet.of("units", "code", "name", "kind").post(Api.of(role));

        assertThat(response.statusCode()).isEqualTo(403);
    }
}
