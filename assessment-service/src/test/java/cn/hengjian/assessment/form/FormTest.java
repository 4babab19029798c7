package cn.hengjian.assessment.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.assessment.fixture.PdfText;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The registration form as people read it on paper. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FormTest {

    @Inject
    County county;

    @BeforeEach
    void aDepartmentAndAnInstitution() {
        var department = county.fresh().department("D001");
        county.cadre("C000001", department, "NONE");
        county.cadre("C000002", department, "NONE");
        county.cadre("C000003", county.unit("I001", "INSTITUTION", "X001.I001"), "NONE");
    }

    private static RequestSpecification reader() {
        return Api.as(TestIssuer.token("assess.sun", "assessment-committee")).header("Accept", "application/pdf");
    }

    private static byte[] print(Annual annual, String cadre) {
        return Api.sunReadingChinese()
                .header("Accept", "application/pdf")
                .get("/appraisals/{id}/form", annual.appraisal(cadre))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("%s-%s.pdf".formatted(annual.year(), cadre)))
                .extract()
                .asByteArray();
    }

    @Test
    void printsWhatWasSaidAndDecidedInChinese() {
        var annual = Annual.opened().finalised("BASIC", "C000001");
        annual.act(
                        Annual.unitHr("D001"),
                        "C000001",
                        "service",
                        Map.of(
                                "accepted",
                                false,
                                "signed",
                                false,
                                "witnesses",
                                List.of("赵一", "钱二"),
                                "statement",
                                "对评语有意见。"))
                .then()
                .statusCode(204);

        var printed = print(annual, "C000001");

        assertThat(PdfText.of(printed))
                .contains("公务员年度考核登记表")
                .contains("（%s年度）".formatted(annual.year()))
                .contains("干部C000001")
                .contains("单位D001")
                .contains("一年来认真履职。")
                .contains("完成了各项任务。")
                .contains("勤勉尽责，群众评价好。")
                .contains("建议等次：基本称职")
                .contains("考核等次为：基本称职。应到9人，实到6人，同意5人（考核委员会会议纪要〔2026〕3号）。")
                .contains("本人拒绝签字，见证人：赵一、钱二。")
                .contains("对评语有意见。")
                .doesNotContain("未确定等次情况说明");
        assertThat(print(annual, "C000001")).isEqualTo(printed);
    }

    @Test
    void saysWhyThereIsNoGrade() {
        var annual = Annual.opened();
        annual.record(
                        Annual.hrBureau(),
                        "C000001",
                        "PROBATION",
                        Map.of("from", annual.day(1, 1), "until", annual.day(12, 31)))
                .then()
                .statusCode(201);
        annual.finalised(null, "C000001");

        assertThat(PdfText.of(print(annual, "C000001"))).contains("考核等次为：不确定等次").contains("未确定等次情况说明试用期内，只写评语，不确定等次");
    }

    @Test
    void namesGradesOfInstitutionsAsTheyAreCalledThere() {
        var annual = Annual.opened("LEADER", "GENERAL", "PI").finalised("COMPETENT", "C000003");

        annual.get("C000003").then().body("appliesTo", equalTo("PI"));
        assertThat(PdfText.of(print(annual, "C000003")))
                .contains("事业单位工作人员年度考核登记表")
                .contains("考核等次为：合格");
    }

    @Test
    void printsOnlyWhatIsFinalAndOnlyForItsReaders() {
        var annual = Annual.opened().finalised("COMPETENT", "C000001");
        var own = annual.appraisal("C000001");

        reader().get("/appraisals/{id}/form", annual.appraisal("C000002"))
                .then()
                .statusCode(409);
        Api.cadre("C000001").get("/appraisals/{id}/form", own).then().statusCode(404);
        Annual.unitHr("D009").get("/appraisals/{id}/form", own).then().statusCode(404);
        Api.unitLeader("D001").get("/appraisals/{id}/form", own).then().statusCode(403);
        Annual.unitHr("D001")
                .header("Accept", "application/pdf")
                .get("/appraisals/{id}/form", own)
                .then()
                .statusCode(200);
        annual.act(Api.sun(), "C000001", "service", Map.of("accepted", false, "signed", true))
                .then()
                .statusCode(204);
        Api.cadre("C000001")
                .header("Accept", "application/pdf")
                .get("/appraisals/{id}/form", own)
                .then()
                .statusCode(200);
        assertThat(county.count(
                        "SELECT count(*) AS n FROM audit_entry WHERE action = 'form-printed' AND object_id = ?", own))
                .isEqualTo(2);
    }
}
