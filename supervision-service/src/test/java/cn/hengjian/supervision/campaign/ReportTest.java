package cn.hengjian.supervision.campaign;

import static cn.hengjian.supervision.testing.Campaigns.FIRST_DUE;
import static cn.hengjian.supervision.testing.Campaigns.committee;
import static cn.hengjian.supervision.testing.Campaigns.course;
import static cn.hengjian.supervision.testing.Campaigns.passUntil;
import static cn.hengjian.supervision.testing.Campaigns.proposed;
import static cn.hengjian.supervision.testing.Campaigns.running;
import static cn.hengjian.supervision.testing.Campaigns.submitted;
import static cn.hengjian.supervision.testing.Campaigns.withHead;
import static cn.hengjian.supervision.testing.County.ROOT;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.campaign.rules.Delay;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.course.rules.GateStatus;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.testing.PdfText;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReportTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String path(String id) {
        return "/campaigns/" + id + "/report";
    }

    @Test
    void tellsTheCommitteeNumbersWindsMeasuresAndWhoIsBehindAndWhy() {
        var through = aUnit();
        var idle = aUnit();
        var returned = aUnit();
        var id = running(through, idle, returned);
        passUntil(CourseState.CONCLUDED, withHead(course(id, through), through), through);
        submitted(withHead(course(id, returned), returned), returned);
        post(chen(), "/campaign-courses/" + course(id, returned) + "/return", Map.of("reason", "重报"))
                .then()
                .statusCode(200);
        // Eight days after the first stage's last day, and two days after the one that the return gave.
        today(FIRST_DUE.plusDays(8));

        get(committee(), path(id))
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2026-03-12"))
                .body("numbers.units", equalTo(3))
                .body("numbers.concluded", equalTo(1))
                .body("numbers.overdue", equalTo(2))
                .body("numbers.atTheOffice", equalTo(0))
                .body("numbers.headless", equalTo(1))
                .body("numbers.returns", equalTo(1))
                .body("numbers.opinions", equalTo(10))
                .body("numbers.problems", equalTo(1))
                .body("numbers.measures", equalTo(1))
                .body("numbers.results", equalTo(1))
                .body("winds.code", equalTo(List.of("W1")))
                .body("winds[0].name.en", equalTo("Ideological style"))
                .body(
                        "behind.unitCode",
                        equalTo(List.of(idle, returned).stream().sorted().toList()))
                .body("behind.days.unique()", equalTo(List.of(8)))
                .body(
                        "behind.find { it.unitCode == '%s' }.reasons.code".formatted(idle),
                        equalTo(List.of("HEAD_UNNAMED", "NOT_DRAFTED")))
                .body(
                        "behind.find { it.unitCode == '%s' }.reasons.code".formatted(returned),
                        equalTo(List.of("RETURNED", "NOT_DRAFTED")))
                .body("text[0].zhCN", containsString("共有 3 个单位参加，其中 1 个已走完全部阶段，2 个逾期"))
                .body("text[0].en", containsString("units taking part 3, through every gate 1, overdue 2"))
                .body("text[1].zhCN", equalTo("各单位共征求意见 10 件，梳理作风问题 1 个，制定整改措施 1 项，报告整改成效 1 项。"))
                .body("text[3].zhCN", containsString("单位" + idle + "（动员部署，已超 8 日：未确定第一责任人、材料尚未起草）"))
                .body(
                        "text[3].en",
                        containsString("(Prepared, by 8 days: the paper was returned, nothing is drafted)"));
    }

    @Test
    void printsTheReportForTheCommittee() {
        var through = aUnit();
        var idle = aUnit();
        var id = running(through, idle);
        passUntil(CourseState.CONCLUDED, withHead(course(id, through), through), through);
        today(FIRST_DUE.plusDays(8));

        var number = value(Sql.of("SELECT number AS value FROM campaign WHERE id = ?::uuid", id));
        assertThat(PdfText.of(given().auth().oauth2(committee()).get(ROOT + path(id) + "/paper")))
                .isEqualTo(number + " 内部关于“作风集中整顿”开展情况的报告县委："
                        + "截至 2026-03-12，“作风集中整顿”共有 2 个单位参加，其中 1 个已走完全部阶段，1 个逾期，0 份材料待督查室审核，退回材料 0 次。"
                        + "各单位共征求意见 10 件，梳理作风问题 1 个，制定整改措施 1 项，报告整改成效 1 项。"
                        + "思想作风：问题 1 个，措施 1 项，成效 1 项。"
                        + "落后于活动进度的单位：单位" + idle + "（动员部署，已超 8日：未确定第一责任人、材料尚未起草）。"
                        + "附表一 各类作风问题、措施与成效作风类别 问题 措施 成效W1 思想作风 1 1 1"
                        + "附表二 落后于进度的单位单位 阶段 已超天数 原因单位" + idle
                        + " 动员部署 8 未确定第一责任人、材料尚未起草县委县政府督查室2026年3月12日— 1 —");
        assertThat(PdfText.of(get(committee(), path(id) + "/paper")))
                .contains("To the County Committee:", "Table 2. Units behind the calendar")
                .contains("12 March 2026");
        assertThat(value(Sql.of(
                        "SELECT count(*)::text AS value FROM audit_entry WHERE action = 'paper-printed'"
                                + " AND object_id = ?",
                        id)))
                .isEqualTo("2");
    }

    @Test
    void countsNobodyAsBehindOnTheLastDay() {
        var id = running(aUnit());

        today(FIRST_DUE);
        get(committee(), path(id)).then().body("behind", empty()).body("numbers.overdue", equalTo(0));
        today(FIRST_DUE.plusDays(1));

        get(committee(), path(id))
                .then()
                .body("behind.days", equalTo(List.of(1)))
                .body("numbers.overdue", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,      false, false, HEAD_UNNAMED NOT_DRAFTED",
        "OPEN,      false, true,  NOT_DRAFTED",
        "OPEN,      true,  true,  NOT_SIGNED",
        "OPEN,      true,  false, HEAD_UNNAMED NOT_SIGNED",
        "RETURNED,  false, true,  RETURNED NOT_DRAFTED",
        "RETURNED,  true,  true,  RETURNED NOT_SIGNED",
        "SUBMITTED, true,  true,  AT_THE_OFFICE",
    })
    void namesTheReasonsOfADelay(GateStatus gate, boolean drafted, boolean headNamed, String reasons) {
        assertThat(Delay.of(gate, drafted, headNamed)).extracting(Delay::name).containsExactly(reasons.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "supervision-office, 200",
        "organisation,       200",
        "discipline,         200",
        "county-committee,   200",
        "inspector,          403",
        "hr-bureau,          403",
        "system-admin,       403",
    })
    void isForTheCountysOffices(String role, int status) {
        var unit = aUnit();
        var id = proposed(unit);

        for (var paper : List.of("", "/paper")) {
            get(TestIssuer.token("somebody", role), path(id) + paper).then().statusCode(status);
            get(leader(unit), path(id) + paper).then().statusCode(403);
            get(committee(), path(UUID.randomUUID().toString()) + paper).then().statusCode(404);
        }
    }
}
