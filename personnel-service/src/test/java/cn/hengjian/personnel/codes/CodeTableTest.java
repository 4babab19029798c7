package cn.hengjian.personnel.codes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CodeTableTest {

    @ParameterizedTest
    @CsvSource({
        "sex,              4,  2,     女,               GB/T 2261.1-2003",
        "ethnicity,        56, 56,    基诺族,           GB/T 3304-1991",
        "political-status, 13, 13,    群众,             GB/T 4762-1984",
        "education,        40, 21,    大学本科毕业,     GB/T 4658-2006",
        "degree,           56, 412,   管理学学士学位,   GB/T 6864-2003",
        "level,            11, XK_F,  乡科级副职,       公务员法（2018）第十八条",
        "rank,             12, R12,   二级科员,         公务员法（2018）第十九条",
        "marital-status,    5, 30,    丧偶,             GB/T 2261.2-2003",
        "reward,            6, MERIT_3, 记三等功,       公务员法（2018）第八章",
        "sanction,          6, MAJOR_DEMERIT, 记大过,   公务员法（2018）第六十二条",
        "training,          5, SPECIAL, 专门业务培训,   公务员法（2018）第十章",
        "exit,              7, DISMISSED, 辞退,         公务员法（2018）第十三章、第十四章",
        "region,         6751, 430502, 双清区,          GB/T 2260（民政部 1980-12 至 2021-12 年末版）"
    })
    void shipsTheWholeTableWithItsStandard(String id, int size, String code, String label, String standard) {
        var table = CodeTables.require(id);

        assertThat(table.labels()).hasSize(size);
        assertThat(table.labels().get(code).zhCN()).isEqualTo(label);
        assertThat(table.standard()).isEqualTo(standard);
    }

    @Test
    void areServedToEverybodyInTheReadersLanguage() {
        var cadre = Api.ofCadre("C000001");

        assertThat(cadre.get("/code-tables").jsonPath().getList("items.id"))
                .containsExactly(
                        "sex",
                        "ethnicity",
                        "political-status",
                        "education",
                        "degree",
                        "level",
                        "rank",
                        "marital-status",
                        "reward",
                        "sanction",
                        "training",
                        "exit",
                        "region");
        assertThat(cadre.get("/code-tables/sex").jsonPath().<Map<String, String>>getList("codes"))
                .contains(Map.of("code", "1", "label", "Male"));
        assertThat(cadre.inChinese().get("/code-tables/sex").jsonPath().<Map<String, String>>getList("codes"))
                .contains(Map.of("code", "1", "label", "男"));
    }

    @Test
    void answersAnUnknownTableWithThoseThereAre() {
        var response = Api.ORGANISATION.get("/code-tables/colour");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.jsonPath().getString("detail"))
                .isEqualTo("There is no such code table; there is:"
                        + " sex, ethnicity, political-status, education, degree, level, rank,"
                        + " marital-status, reward, sanction, training, exit, region");
    }

    @Test
    void comesPageByPageAsOfADay() {
        var codes = new ArrayList<String>();
        var path = "/code-tables/region?asOf=2021-12-31&prefix=43&limit=100";
        var page = Api.ORGANISATION.get(path).jsonPath();
        var next = page.getString("next");

        codes.addAll(page.getList("codes.code"));
        var second = Api.ORGANISATION.get(path + "&cursor=" + next).jsonPath();
        codes.addAll(second.getList("codes.code"));

        assertThat(codes)
                .hasSize(137)
                .doesNotHaveDuplicates()
                .isSorted()
                .allSatisfy(code -> assertThat(code).startsWith("43"));
        assertThat(second.getString("next")).isNull();
        var foreign = Api.ORGANISATION.get("/code-tables/region?asOf=2021-12-31&prefix=44&cursor=" + next);
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(foreign.jsonPath().getString("errors[0].code")).isEqualTo("invalid-cursor");
        assertThat(Api.ORGANISATION.get("/code-tables/region").jsonPath().getList("codes"))
                .hasSize(200);
    }

    @Test
    void tellsHowLongACodeHadItsName() {
        var codes = Api.ORGANISATION
                .get("/code-tables/region?prefix=430502")
                .jsonPath()
                .<Map<String, String>>getList("codes");

        assertThat(codes.getFirst())
                .isEqualTo(Map.of("code", "430502", "label", "东区", "validFrom", "1980-12-31", "validTo", "1982-12-31"));
        assertThat(codes.getLast()).isEqualTo(Map.of("code", "430502", "label", "双清区", "validFrom", "1997-12-31"));
        assertThat(codes).hasSize(4);
    }

    @Test
    void filtersATableThatHasOneEditionOnlyByPrefix() {
        assertThat(Api.ORGANISATION
                        .get("/code-tables/level?prefix=XK&asOf=1990-01-01")
                        .jsonPath()
                        .getList("codes.code"))
                .isEqualTo(List.of("XK_Z", "XK_F"));
        assertThat(Api.ORGANISATION.get("/code-tables/level?prefix=x-").statusCode())
                .isEqualTo(422);
    }
}
