package cn.hengjian.supervision.rectification;

import static cn.hengjian.supervision.testing.County.ROOT;
import static cn.hengjian.supervision.testing.County.aFinding;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.order;
import static cn.hengjian.supervision.testing.County.ordered;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.receipt;
import static cn.hengjian.supervision.testing.County.served;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.testing.County.zhao;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.testing.PdfText;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class NoticeTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String path(String order) {
        return "/rectification-orders/" + order + "/notice";
    }

    private static Response chinese(String token, String order) {
        return given().auth().oauth2(token).get(ROOT + path(order));
    }

    private static String number(String table, String id) {
        return value(Sql.of("SELECT number AS value FROM " + table + " WHERE id = ?::uuid", id));
    }

    /** With measures, and facts in several paragraphs. */
    private static String orderedAtLength(String unit) {
        var written = aFinding(unit, "GENERAL");
        written.put("description", "15时10分综合股无人在岗。\n\n15时40分仍无人到岗。");
        String finding = post(chen(), "/findings", written)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post(leader(unit), "/findings/" + finding + "/statement", Map.of("text", "情况属实"))
                .then()
                .statusCode(200);
        post(chen(), "/findings/" + finding + "/confirmation").then().statusCode(200);
        post(chen(), "/findings/" + finding + "/service", receipt()).then().statusCode(200);
        return post(
                        chen(),
                        "/findings/" + finding + "/order",
                        Map.of("items", List.of("建立外出登记制度", "窗口轮值"), "owner", "办公室主任", "measures", "每周自查一次。"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void printsTheNoticeInChinese() {
        var unit = aUnit();
        var order = orderedAtLength(unit);
        var finding =
                value(Sql.of("SELECT finding_id::text AS value FROM rectification_order WHERE id = ?::uuid", order));

        var answer = chinese(hr(unit), order);

        assertThat(PdfText.of(answer))
                .isEqualTo(number("rectification_order", order) + " 内部整改通知书单位" + unit + "："
                        + "经督查认定，你单位存在下列问题，现责令限期整改。督查结论已于2026年3月2日送达你单位。"
                        + "一、查明的问题问题编号：" + number("finding", finding) + "，发现于2026年3月2日。"
                        + "作风类别：W1.2 迟到早退、缺勤，下午无人在岗。原因类别：C2 管理失之于软，制度执行不力。严重程度：一般。"
                        + "问题：下午办公室无人在岗15时10分综合股无人在岗。15时40分仍无人到岗。"
                        + "二、整改事项序号 整改事项 责任人1 建立外出登记制度 办公室主任2 窗口轮值 办公室主任"
                        + "整改措施：每周自查一次。"
                        + "三、整改期限请于2026年4月14日前（含当日）完成整改并报送佐证材料。期限计算如下：— 1 —"
                        + number("rectification_order", order) + " 内部"
                        + "1．起算日 2026-03-02 不计入，期限为 30 个工作日"
                        + "2．2026-04-04 至 2026-04-06 为清明节假期，不计入3．期限最后一日为 2026-04-14"
                        + "逾期未完成的，依次升级督办至：单位主要负责人、督查室、纪委监委。"
                        + "四、异议对督查结论有异议的，可在2026年4月1日前（含当日）向县委县政府督查室提出，由原承办人员以外的人员复核。"
                        + "结论被撤销的，本通知随之撤回。县委县政府督查室2026年3月2日— 2 —");
        assertThat(answer.header("Content-Disposition")).endsWith(number("rectification_order", order) + ".pdf");
    }

    @Test
    void printsTheNoticeInEnglish() {
        var unit = aUnit();
        var order = ordered(unit, "MAJOR");

        assertThat(PdfText.of(get(hr(unit), path(order))))
                .startsWith(number("rectification_order", order) + " InternalRectification notice单位" + unit
                        + ":Inspection has confirmed the finding below.")
                .contains(
                        "Severity: Major.",
                        "2. What to put rightNo. Item Owner1 建立外出登记制度 办公室主任",
                        "Put it right and hand in the evidence by 23 March2026, that day included.",
                        "You may object to the conclusion by 1 April 2026,that day included, to: Supervision Office of the")
                .endsWith("Supervision Office of the County2 March 2026— 2 —");
    }

    @Test
    void staysAsItWasIssued() {
        var unit = aUnit();
        var order = ordered(unit, "GENERAL");
        var before = chinese(hr(unit), order).asByteArray();

        today(LocalDate.of(2026, 4, 1));
        post(chen(), "/rectification-orders/" + order + "/extension", Map.of("days", 10, "reason", "需采购设备"))
                .then()
                .statusCode(200);
        get(chen(), "/rectification-orders/" + order).then().body("deadline.due", equalTo("2026-04-28"));

        assertThat(chinese(hr(unit), order).asByteArray()).isEqualTo(before);
    }

    @Test
    void saysThatAnObjectionWasInVain() {
        var unit = aUnit();
        var finding = served(unit, "GENERAL");
        post(leader(unit), "/findings/" + finding + "/objection", Map.of("grounds", "当日集体外出"))
                .then()
                .statusCode(200);
        post(zhao(), "/findings/" + finding + "/review", Map.of("outcome", "UPHELD", "reason", "登记簿无记载"))
                .then()
                .statusCode(200);
        String order = order(finding).then().statusCode(201).extract().path("id");

        assertThat(PdfText.of(chinese(hr(unit), order)))
                .contains("四、异议你单位对督查结论提出的异议，已由原承办人员以外的人员复核，结论维持。")
                .doesNotContain("对督查结论有异议的");
    }

    @Test
    void isMarkedOnceItsConclusionFell() {
        var unit = aUnit();
        var finding = served(unit, "GENERAL");
        String order = order(finding).then().statusCode(201).extract().path("id");
        post(leader(unit), "/findings/" + finding + "/objection", Map.of("grounds", "当日集体外出"))
                .then()
                .statusCode(200);
        post(zhao(), "/findings/" + finding + "/review", Map.of("outcome", "OVERTURNED", "reason", "外出属实"))
                .then()
                .statusCode(200);

        assertThat(PdfText.of(chinese(hr(unit), order)))
                .startsWith(number("rectification_order", order) + " 已撤回整改通知书")
                // The objection came after the order, which said that one was possible.
                .contains("对督查结论有异议的，可在2026年4月1日前");
    }

    @Test
    void notesWhoHadItPrinted() {
        var unit = aUnit();
        var order = ordered(unit, "GENERAL");

        get(hr(unit), path(order)).then().statusCode(200);

        assertThat(database()
                        .list(
                                Sql.of(
                                        "SELECT actor FROM audit_entry WHERE action = 'paper-printed' AND object_id = ?",
                                        order),
                                row -> row.text("actor")))
                .containsExactly("hr." + unit);
    }

    @Test
    void isAbsentForWhoMayNotSeeTheOrder() {
        var order = ordered(aUnit(), "GENERAL");
        var other = aUnit();

        get(hr(other), path(order)).then().statusCode(404).body("type", containsString("not-found"));
        get(leader(other), path(order)).then().statusCode(404);
        get(chen(), path(UUID.randomUUID().toString())).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "supervision-office, 200",
        "inspector,          200",
        "discipline,         200",
        "organisation,       200",
        "county-committee,   200",
        "petition-office,    403",
        "hr-bureau,          403",
        "system-admin,       403",
        "audit-admin,        403",
    })
    void isForTheRolesThatReadOrders(String role, int status) {
        var order = ordered(aUnit(), "GENERAL");

        get(TestIssuer.token("somebody", role), path(order)).then().statusCode(status);
    }
}
