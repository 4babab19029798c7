package cn.hengjian.personnel.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.PdfText;
import cn.hengjian.personnel.testing.Pictures;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The appointment approval form comes in as real files are, and goes out as it came in. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FormTest {

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private static final String FORM = """
            <?xml version="1.0" encoding="utf-8"?>
            <Person>
              <XingMing>王建国</XingMing>
              <XingBie>男</XingBie>
              <ChuShengNianYue>1985.03</ChuShengNianYue>
              <MinZu>汉</MinZu>
              <JiGuan>衡安县</JiGuan>
              <ChuShengDi>宁澄县</ChuShengDi>
              <RuDangShiJian>2006.06；曾任民盟盟员</RuDangShiJian>
              <CanJiaGongZuoShiJian>2007年7月</CanJiaGongZuoShiJian>
              <JianKangZhuangKuang>健康</JianKangZhuangKuang>
              <XianRenZhiWu>衡安县财政局局长</XianRenZhiWu>
              <NiRenZhiWu>衡安县审计局局长</NiRenZhiWu>
              <JianLi>少年时在乡务农
            2003.09--2007.07  衡安大学经济系学生
            2007.07--2015.03  衡安县财政局科员
            2015.03--         衡安县财政局局长
            2098.01--2099.01  尚未到来</JianLi>
              <JiaTingChengYuan>
                <Item>
                  <ChengWei>配偶</ChengWei>
                  <XingMing>李梅</XingMing>
                  <ChuShengRiQi>198609</ChuShengRiQi>
                  <ZhengZhiMianMao>群众</ZhengZhiMianMao>
                  <GongZuoDanWeiJiZhiWu>衡安县第一中学教师</GongZuoDanWeiJiZhiWu>
                </Item>
                <Item>
                  <ChengWei>父亲</ChengWei>
                  <XingMing>王德山</XingMing>
                  <ChuShengRiQi>不详</ChuShengRiQi>
                  <ZhengZhiMianMao>农民</ZhengZhiMianMao>
                  <GongZuoDanWeiJiZhiWu/>
                </Item>
              </JiaTingChengYuan>
              <ShenFenZheng>11010519491231002Y</ShenFenZheng>
              <ZhaoPian>%s</ZhaoPian>
              <ZhengZhiMianMao>中共党员</ZhengZhiMianMao>
            </Person>
            """.formatted(PNG);

    private static String path(County.Cadre cadre) {
        return "/cadres/" + cadre.id() + "/appointment-form";
    }

    private static Response send(Api caller, County.Cadre cadre, String xml) {
        return caller.request()
                .contentType("application/xml")
                .body(xml.getBytes(StandardCharsets.UTF_8))
                .post(Api.ROOT + path(cadre));
    }

    private static List<FormElement> exported(County.Cadre cadre) {
        var response = Api.ORGANISATION.get(path(cadre));
        assertThat(response.statusCode()).isEqualTo(200);
        return LrmxReader.read(response.asByteArray());
    }

    private static String text(List<FormElement> elements, String name) {
        return elements.stream()
                .filter(element -> element.name().equals(name))
                .map(FormElement::text)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysOfEachElementWhatBecameOfIt() {
        var unit = County.aDepartment();
        var record = County.aRecord(unit.code());
        record.remove("ethnicity");
        record.remove("workStart");
        record.put("nativePlace", "临江县");
        var created = Api.ORGANISATION.post("/cadres", record);
        var cadre = new County.Cadre(created.jsonPath().getString("id"), "", "");

        var response = send(Api.ORGANISATION, cadre, FORM);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.jsonPath().<String>getList("findings.collect { it.place + ' ' + it.outcome }"))
                .containsExactly(
                        "/Person/XingMing SAME",
                        "/Person/XingBie SAME",
                        "/Person/ChuShengNianYue SAME",
                        "/Person/MinZu TAKEN",
                        "/Person/JiGuan DIFFERS",
                        "/Person/ChuShengDi KEPT",
                        "/Person/RuDangShiJian DOUBTFUL",
                        "/Person/CanJiaGongZuoShiJian TAKEN",
                        "/Person/JianKangZhuangKuang KEPT",
                        "/Person/XianRenZhiWu KEPT",
                        "/Person/NiRenZhiWu KEPT",
                        "/Person/JianLi[1] DOUBTFUL",
                        "/Person/JianLi[2] TAKEN",
                        "/Person/JianLi[3] TAKEN",
                        "/Person/JianLi[4] TAKEN",
                        "/Person/JianLi[5] DOUBTFUL",
                        "/Person/JiaTingChengYuan/Item[1] TAKEN",
                        "/Person/JiaTingChengYuan/Item[2]/ChuShengRiQi DOUBTFUL",
                        "/Person/JiaTingChengYuan/Item[2]/ZhengZhiMianMao DOUBTFUL",
                        "/Person/JiaTingChengYuan/Item[2] TAKEN",
                        "/Person/ShenFenZheng DOUBTFUL",
                        "/Person/ZhaoPian KEPT",
                        "/Person/ZhengZhiMianMao UNKNOWN");
        assertThat(response.jsonPath().getInt("findings[0].line")).isEqualTo(3);
        var file = Api.ORGANISATION.get("/cadres/" + cadre.id()).jsonPath();
        assertThat(file.getString("ethnicity")).isEqualTo("01");
        assertThat(file.getString("workStart")).isEqualTo("2007-07-01");
        assertThat(file.getString("nativePlace")).isEqualTo("临江县");
        assertThat(file.getList("familyMembers.name")).containsExactlyInAnyOrder("李*", "王**");
        assertThat(Stored.count("resume_entry WHERE cadre_id = ?::uuid", cadre.id()))
                .isEqualTo(3);
        assertThat(Stored.audited(cadre.id())).contains("org.wang appointment-form-imported");
        assertThat(Stored.count("file_change WHERE cadre_id = ?::uuid AND author <> 'org.wang'", cadre.id()))
                .isZero();
    }

    @Test
    void goesOutAsItCameInAndChangesNothingWhenItComesBack() {
        var cadre = County.aCadre(County.aDepartment());
        send(Api.ORGANISATION, cadre, FORM);
        var came = LrmxReader.read(FORM.getBytes(StandardCharsets.UTF_8));

        var out = exported(cadre);
        var again = send(Api.ORGANISATION, cadre, new String(LrmxWriter.write(out), StandardCharsets.UTF_8));

        for (var element : came) {
            if (!element.name().equals("ShenFenZheng") && element.children().isEmpty()) {
                assertThat(text(out, element.name())).as(element.name()).isEqualTo(element.text());
            }
        }
        // The file knows the citizen id, of which the form has a wrong one.
        assertThat(text(out, "ShenFenZheng")).isEqualTo(cadre.citizenId());
        assertThat(names(out, "JiaTingChengYuan")).isEqualTo(names(came, "JiaTingChengYuan"));
        assertThat(again.jsonPath().getInt("taken")).isZero();
        assertThat(exported(cadre))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*line")
                .isEqualTo(out);
    }

    private static List<List<String>> names(List<FormElement> elements, String name) {
        return elements.stream()
                .filter(element -> element.name().equals(name))
                .flatMap(element -> element.children().stream())
                .map(item -> item.children().stream()
                        .map(child -> child.name() + "=" + child.text())
                        .toList())
                .toList();
    }

    @Test
    void takesAFormOutOfOrderWithHardlyAnythingInIt() {
        var cadre = County.aCadre(County.aDepartment());

        var response = send(Api.ORGANISATION, cadre, "<Person><JiGuan>衡安县</JiGuan><XingMing>王建国</XingMing></Person>");

        assertThat(response.jsonPath().getList("findings.outcome")).hasToString("[SAME, SAME]");
        assertThat(exported(cadre).getFirst().name()).isEqualTo("XingMing");
    }

    @Test
    void tellsWhatTheFileKnowsWithoutAnyForm() {
        var cadre = County.aCadre(County.aDepartment());
        Api.ORGANISATION.post(
                "/cadres/" + cadre.id() + "/entries/EDUCATION",
                Map.of(
                        "education",
                        "21",
                        "school",
                        "衡安大学",
                        "major",
                        "会计学",
                        "endDate",
                        "2007-06-30",
                        "mode",
                        "FULL_TIME"));
        Api.ORGANISATION.post(
                "/cadres/" + cadre.id() + "/entries/RESUME", Map.of("fromMonth", "2007-07", "content", "衡安县财政局科员"));

        var out = exported(cadre);

        assertThat(text(out, "XingBie")).isEqualTo("男");
        assertThat(text(out, "ChuShengNianYue")).isEqualTo("198503");
        assertThat(text(out, "MinZu")).isEqualTo("汉族");
        assertThat(text(out, "QuanRiZhiJiaoYu_XueLi")).isEqualTo("大学本科毕业");
        assertThat(text(out, "QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi")).isEqualTo("衡安大学会计学");
        assertThat(text(out, "JianLi")).isEqualTo("2007.07--         衡安县财政局科员");
        assertThat(out.stream().map(FormElement::name).toList()).isEqualTo(FormNames.ORDER);
    }

    @Test
    void theFileThatWasCorrectedLaterStands() {
        var cadre = County.aCadre(County.aDepartment());
        send(Api.ORGANISATION, cadre, FORM);
        var version = Api.ORGANISATION.get("/cadres/" + cadre.id()).jsonPath().getLong("version");

        Api.ORGANISATION.patch("/cadres/" + cadre.id(), version, Map.of("nativePlace", "宁澄县", "ethnicity", "02"));

        assertThat(text(exported(cadre), "JiGuan")).isEqualTo("宁澄县");
        assertThat(text(exported(cadre), "MinZu")).isEqualTo("蒙古族");
    }

    @Test
    void keepsNoPictureThatIsNone() {
        var cadre = County.aCadre(County.aDepartment());

        var response = send(Api.ORGANISATION, cadre, "<Person><ZhaoPian>PHNjcmlwdD4=</ZhaoPian></Person>");

        assertThat(response.jsonPath().getString("findings[0].outcome")).isEqualTo("DROPPED");
        assertThat(text(exported(cadre), "ZhaoPian")).isEmpty();
    }

    @Test
    void keepsTheFormEncrypted() {
        var cadre = County.aCadre(County.aDepartment());
        send(Api.ORGANISATION, cadre, FORM);

        assertThat(Stored.count("appointment_form WHERE cadre_id = ?::uuid", cadre.id()))
                .isEqualTo(1);
        assertThat(Stored.count("appointment_form WHERE position(convert_to('健康', 'UTF8') IN content) > 0"))
                .isZero();
    }

    @Test
    void printsThePortraitWhichIsSaidInTheAudit() {
        var cadre = County.aCadre(County.aDepartment());
        var set = Api.ORGANISATION
                .request()
                .contentType("image/png")
                .body(Pictures.png(126, 180, Color.RED))
                .post(Api.ROOT + "/cadres/" + cadre.id() + "/photo");

        var printed = Api.ORGANISATION.inChinese().get(path(cadre) + "/print");

        assertThat(set.statusCode()).as(set.asString()).isLessThan(300);
        assertThat(PdfText.pictures(printed)).singleElement().satisfies(picture -> {
            assertThat(picture.getWidth()).isEqualTo(126);
            assertThat(picture.getHeight()).isEqualTo(180);
            var pixel = new Color(picture.getRGB(60, 40));
            assertThat(pixel.getRed()).isGreaterThan(240);
            assertThat(pixel.getBlue()).isLessThan(15);
        });
        assertThat(PdfText.of(printed)).contains("干部任免审批表", "王建国", "1985.03", "家庭主要成员");
        assertThat(Stored.audited(cadre.id())).containsOnlyOnce("org.wang cadre-photo-read");
    }

    @Test
    void printsNoPortraitOfWhoHasNone() {
        var cadre = County.aCadre(County.aDepartment());
        send(Api.ORGANISATION, cadre, FORM);

        var printed = Api.ORGANISATION.inChinese().get(path(cadre) + "/print");

        assertThat(PdfText.pictures(printed)).isEmpty();
        assertThat(Stored.audited(cadre.id())).doesNotContain("org.wang cadre-photo-read");
    }

    @Test
    void printsTheForm() {
        var cadre = County.aCadre(County.aDepartment());
        send(Api.ORGANISATION, cadre, FORM);

        var text = PdfText.of(Api.ORGANISATION.inChinese().get(path(cadre) + "/print"));

        assertThat(text).contains("干部任免审批表", "王建国", "1985.03", "衡安县审计局局长", "衡安大学经济系学生", "李梅");
        assertThat(text).doesNotContain(cadre.citizenId());
        assertThat(Stored.audited(cadre.id())).contains("org.wang appointment-form-exported");
    }

    @Test
    void refusesHostileFilesAndTakesNothingOfThem() {
        var cadre = County.aCadre(County.aDepartment());
        var hostile =
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Person><ChuShengDi>&x;</ChuShengDi></Person>";

        var response = send(Api.ORGANISATION, cadre, hostile);
        var large = send(Api.ORGANISATION, cadre, "<Person><JianLi>" + "x".repeat(4 << 20) + "</JianLi></Person>");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/appointment-form-unreadable");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(Stored.count("appointment_form WHERE cadre_id = ?::uuid", cadre.id()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "county-committee",
                "discipline",
                "supervision-office",
                "assessment-committee",
                "inspector",
                "unit-leader",
                "cadre",
                "petition-office",
                "system-admin",
                "security-admin",
                "audit-admin"
            })
    void otherRolesAreKeptOut(String role) {
        var cadre = County.aCadre(County.aDepartment());

        assertThat(send(Api.of(role), cadre, FORM).statusCode()).isEqualTo(403);
        assertThat(Api.of(role).get(path(cadre)).statusCode()).isEqualTo(403);
        assertThat(Api.of(role).get(path(cadre) + "/print").statusCode()).isEqualTo(403);
    }

    @Test
    void unitHumanResourcesBringInFormsOfTheirOwnUnitOnly() {
        var unit = County.aDepartment();
        var own = County.aCadre(unit);
        var foreign = County.aCadre(County.aDepartment());
        var hr = Api.ofUnit(unit.code(), "unit-hr");

        assertThat(send(hr, own, FORM).statusCode()).isEqualTo(200);
        assertThat(send(hr, foreign, FORM).statusCode()).isEqualTo(404);
        assertThat(hr.get(path(own)).statusCode()).isEqualTo(403);
        assertThat(send(Api.ofCadreInOffice(own.number(), "organisation"), own, FORM)
                        .statusCode())
                .isEqualTo(409);
    }
}
