package cn.hengjian.personnel.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Sheet;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SubRecordImportTest {

    @Test
    void addsEducationsToFilesAndRaisesTheirVersion() {
        var cadre = County.aCadre(County.aDepartment());

        var ended = Sheet.of("educations", "干部编号", "学历", "学位", "毕业院校", "专业", "入学日期", "毕业日期", "教育类别")
                .row(cadre.number(), "大学专科毕业", null, "衡安职业技术学院", "会计学", "2003-09-01", "2006-06-30", "全日制")
                .row(cadre.number(), "21", "412", "澄江大学", null, null, "2012-06-30", "IN_SERVICE")
                .importCsv(Charset.forName("GB18030"));

        assertThat(ended.state()).as(ended.job().prettify()).isEqualTo("SUCCEEDED");
        var file = Api.ORGANISATION.get("/cadres/" + cadre.id()).jsonPath();
        assertThat(file.getList("educations.collect { it.education + it.degree + it.school + it.endDate + it.mode }"))
                .isEqualTo(List.of("31null衡安职业技术学院2006-06-30FULL_TIME", "21412澄江大学2012-06-30IN_SERVICE"));
        assertThat(file.getInt("version")).isEqualTo(1);
        assertThat(Stored.events("cadre.changed.v1", cadre.id())).hasSize(1);
    }

    @Test
    void namesEveryWrongEducation() {
        var cadre = County.aCadre(County.aDepartment());
        var sheet = Sheet.of(
                        "educations", "cadreNumber", "education", "degree", "school", "startDate", "endDate", "mode")
                .row(cadre.number(), "21", "408", "澄江大学", "2003-09-01", "2007-06-30", "FULL_TIME")
                .row(cadre.number(), "21", "408", "澄江大学", "2003-09-01", "2007-06-30", "FULL_TIME")
                .row("C999999", "21", null, "澄江大学", null, "2007-06-30", "FULL_TIME")
                .row(cadre.number(), "99", "999", "澄江大学", null, "2007-06-30", "夜校")
                .row(cadre.number(), "31", null, "澄江大学", "2007-06-30", "2007-06-30", "FULL_TIME")
                .row(cadre.number(), "31", null, "澄江大学", null, "2098-06-30", "FULL_TIME")
                .row(cadre.number(), "61", null, "第一中学", null, "1985-03-12", "FULL_TIME");

        var first = sheet.importSkippingErrors();
        var again = sheet.importSkippingErrors();

        assertThat(first.errors())
                .containsExactly(
                        "3 education duplicate-row",
                        "4 cadreNumber unknown-cadre",
                        "5 education unknown-value",
                        "5 degree unknown-value",
                        "5 mode unknown-value",
                        "6 startDate not-before-end",
                        "7 endDate in-future",
                        "8 endDate before-birth");
        assertThat(again.errors()).contains("2 education already-exists");
        assertThat(Stored.count("education WHERE cadre_id = ?::uuid", cadre.id()))
                .isEqualTo(1);
    }

    @Test
    void addsFamilyMembersAndLinksThoseWhoAreCadres() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        var spouse = County.aCadre(unit, "李梅");

        var ended = Sheet.of("family-members", "干部编号", "称谓", "姓名", "出生日期", "政治面貌", "工作单位及职务", "亲属干部编号")
                .row(cadre.number(), "配偶", "李梅", "1986-05-01", "群众", "县财政局", spouse.number())
                .row(cadre.number(), "父亲", "王大山", null, null, "退休", null)
                .importAll();

        assertThat(ended.state()).as(ended.job().prettify()).isEqualTo("SUCCEEDED");
        var file = Api.ORGANISATION.get("/cadres/" + cadre.id()).jsonPath();
        assertThat(file.<String>getList("familyMembers.collect { it.relation + it.name + it.relativeNumber }"))
                .containsExactlyInAnyOrder("配偶李*" + spouse.number(), "父亲王**null");
    }

    @Test
    void namesEveryWrongFamilyMember() {
        var cadre = County.aCadre(County.aDepartment());
        var sheet = Sheet.of("family-members", "cadreNumber", "relation", "name", "birthDate", "relativeNumber")
                .row(cadre.number(), "母亲", "张秀英", "1958-01-01", null)
                .row(cadre.number(), "母亲", "张秀英", null, null)
                .row("C999999", "母亲", "张秀英", null, null)
                .row(cadre.number(), "儿子", "王小明", "2098-01-01", null)
                .row(cadre.number(), "兄弟", "王二", null, "C999999")
                .row(cadre.number(), "兄弟", "王三", null, cadre.number())
                .row(cadre.number(), "一二三四五六七八九十一二三四五六七八九十一", "王四", null, null);

        var first = sheet.importSkippingErrors();
        var again = sheet.importSkippingErrors();

        assertThat(first.errors())
                .containsExactly(
                        "3 name duplicate-row",
                        "4 cadreNumber unknown-cadre",
                        "5 birthDate in-future",
                        "6 relativeNumber unknown-cadre",
                        "7 relativeNumber own-relative",
                        "8 relation too-long");
        assertThat(again.errors()).contains("2 name already-exists");
        assertThat(Stored.count("family_member WHERE cadre_id = ?::uuid", cadre.id()))
                .isEqualTo(1);
    }
}
