package cn.hengjian.personnel.study;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Sheet;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StudyAccountTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @BeforeEach
    void itIsTheEndOfTheYear() {
        MovableClock.today(LocalDate.of(2026, 12, 31));
    }

    @AfterEach
    void letTheClockGo() {
        MovableClock.release();
    }

    private static JsonNode accounts(Api api, String query) throws JsonProcessingException {
        var answer = api.get("/study-accounts?year=2026" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return MAPPER.readTree(answer.asString());
    }

    private static JsonNode account(Studies studies) throws JsonProcessingException {
        return accounts(studies.self(), "").at("/items/0");
    }

    /** Exactly 50 hours are enough; half an hour less is not. */
    @Test
    void countsConfirmedHoursByTopic() throws JsonProcessingException {
        var studies = Studies.begin();
        var unit = "&short=true&unit=" + studies.unit().code();
        studies.confirmed(studies.entry("2026-02-02", "2026-02-06", "40"));
        var theory = studies.entry("2026-03-02", "2026-03-03", "9.5");
        theory.put("topic", "THEORY");
        studies.confirmed(theory);
        var waiting = studies.entry("2026-04-01", "2026-04-01", "0.5");

        var almost = account(studies);
        assertThat(almost.at("/counted").asText()).isEqualTo("49.5");
        assertThat(almost.at("/missing").asText()).isEqualTo("0.5");
        assertThat(almost.at("/met").asBoolean()).isFalse();
        assertThat(accounts(Api.ORGANISATION, unit).at("/items")).hasSize(1);
        var id = studies.enter(waiting);
        assertThat(account(studies).at("/waiting").asText()).isEqualTo("0.5");
        assertThat(account(studies).at("/met").asBoolean()).isFalse();
        studies.hr().post("/study-records/" + id + "/confirmation", Map.of());

        var met = account(studies);
        assertThat(met.at("/met").asBoolean()).isTrue();
        assertThat(met.at("/missing").asText()).isEqualTo("0.0");
        assertThat(met.at("/credits").toString())
                .isEqualTo("[{\"topic\":\"LAW\",\"hours\":40.5},{\"topic\":\"THEORY\",\"hours\":9.5}]");
        assertThat(accounts(Api.ORGANISATION, unit).at("/items")).isEmpty();
        assertThat(studies.self().get("/study-accounts?year=2025").jsonPath().getString("items[0].counted"))
                .isEqualTo("0.0");
    }

    /** 50 × 184 ÷ 365 = 25.205…: 25 hours are too few, 25.25 would do. */
    @Test
    void owesForTheDaysInAPostOnly() throws JsonProcessingException {
        var studies = Studies.begin();
        var post = County.appoint(studies.cadre(), County.aPost(studies.unit()), "2026-07-01");
        studies.confirmed(studies.entry("2026-08-03", "2026-08-07", "25"));

        var part = account(studies);

        assertThat(part.at("/days").asInt()).isEqualTo(184);
        assertThat(part.at("/owed").asText()).isEqualTo("25.21");
        assertThat(part.at("/missing").asText()).isEqualTo("0.25");
        assertThat(accounts(
                                Api.ORGANISATION,
                                "&short=true&unit=" + studies.unit().code())
                        .at("/items"))
                .hasSize(1);
        Api.ORGANISATION.post("/postings/" + post + "/end", Map.of("validTo", "2026-12-30", "document", "免职"));
        var less = account(studies);
        assertThat(less.at("/days").asInt()).isEqualTo(182);
        assertThat(less.at("/met").asBoolean()).isTrue();
    }

    @Test
    void isPagedAndInScope() throws JsonProcessingException {
        var studies = Studies.begin();
        var second = County.aCadre(studies.unit());
        var query = "&limit=1&unit=" + studies.unit().code();

        var page = accounts(studies.hr(), query);
        var rest = accounts(studies.hr(), query + "&cursor=" + page.at("/next").asText());

        assertThat(page.at("/items/0/cadreNumber").asText())
                .isEqualTo(studies.cadre().number());
        assertThat(rest.at("/items/0/cadreNumber").asText()).isEqualTo(second.number());
        assertThat(rest.at("/next").isNull()).isTrue();
        assertThat(accounts(Api.ofUnit(County.aDepartment().code(), "unit-hr"), query)
                        .at("/items"))
                .isEmpty();
        assertThat(accounts(studies.self(), "").at("/items")).hasSize(1);
    }

    private static Sheet sheet() {
        return Sheet.of("study-records", "干部编号", "培训班名称", "主办单位", "起始日期", "结束日期", "主题代码", "学习形式", "学时", "佐证");
    }

    @Test
    void importsTheParticipantsOfAClass() throws JsonProcessingException {
        var first = Studies.begin();
        var second = Studies.begin();
        var training = Api.ORGANISATION
                .post(
                        "/cadres/" + first.cadre().id() + "/entries/TRAINING",
                        Map.of(
                                "training", "SPECIAL",
                                "name", "市场经济专题班",
                                "organiser", "市委党校",
                                "startDate", "2026-05-11",
                                "endDate", "2026-05-13"))
                .jsonPath()
                .getString("id");
        var sheet = sheet().row(
                        first.cadre().number(),
                        "市场经济专题班",
                        "县委党校",
                        "2026-05-11",
                        "2026-05-13",
                        "MARKET",
                        "培训班",
                        "20",
                        "签到表")
                .row(
                        second.cadre().number(),
                        "市场经济专题班",
                        "县委党校",
                        "2026-05-11",
                        "2026-05-13",
                        "MARKET",
                        "CLASS",
                        "20",
                        "签到表");

        var tried = sheet.importCsv("mode=ALL_OR_NOTHING&dryRun=true");
        assertThat(tried.state()).as(tried.job().prettify()).isEqualTo("SUCCEEDED");
        assertThat(Stored.count(
                        "study_record r JOIN cadre c ON c.id = r.cadre_id WHERE c.number = ?",
                        first.cadre().number()))
                .isZero();
        var ended = sheet.importAll();

        assertThat(ended.state()).as(ended.job().prettify()).isEqualTo("SUCCEEDED");
        var records = MAPPER.readTree(first.self().get("/study-records").asString());
        assertThat(records.at("/items/0/trainingId").asText()).isEqualTo(training);
        assertThat(records.at("/items/0/organiser").asText()).isEqualTo("市委党校");
        assertThat(records.at("/items/0/state").asText()).isEqualTo("CONFIRMED");
        assertThat(account(first).at("/counted").asText()).isEqualTo("20.0");
        var own = MAPPER.readTree(second.self().get("/study-records").asString());
        assertThat(own.at("/items/0/trainingId").isNull()).isTrue();
        assertThat(own.at("/items/0/organiser").asText()).isEqualTo("县委党校");
    }

    @Test
    void namesEveryWrongRow() {
        var studies = Studies.begin();
        studies.enter(studies.entry("2026-06-01", "2026-06-02", "8"));
        var number = studies.cadre().number();
        var sheet = sheet().row(number, "班", "党校", "2026-05-11", "2026-05-13", "MARKET", "CLASS", "24", "签到表")
                .row("C999999", "班", "党校", "2026-05-11", "2026-05-13", "MARKET", "CLASS", "20", "签到表")
                .row(number, "班", "党校", "2026-05-13", "2026-05-14", "LAW", "CLASS", "8", "签到表")
                .row(number, "班", "党校", "2026-06-02", "2026-06-03", "LAW", "CLASS", "8", "签到表")
                .row(number, "班", "党校", "2026-07-01", "2026-07-01", "MAGIC", "CLASS", "8", "签到表")
                .row(number, "班", "党校", "2026-07-03", "2026-07-02", "LAW", "CLASS", "8", "签到表")
                .row(number, "班", "党校", "2026-07-06", "2026-07-06", "LAW", "CLASS", "8.5", "签到表")
                .row(number, "班", "党校", "2026-07-07", "2026-07-07", "LAW", "CLASS", "1.25", "签到表")
                .row(number, "班", "党校", "2027-01-01", "2027-01-02", "LAW", "CLASS", "8", "签到表")
                .row(number, "班", "党校", "2025-12-31", "2026-01-01", "LAW", "夜校", "8", "签到表");

        var refused = sheet.importAll();
        assertThat(refused.state()).isEqualTo("FAILED");
        var ended = sheet.importSkippingErrors();

        assertThat(ended.errors())
                .containsExactlyInAnyOrder(
                        "3 cadreNumber unknown-cadre",
                        "4 null overlaps-row",
                        "5 null overlaps",
                        "6 topic unknown-code",
                        "7 endDate before-start",
                        "8 hours too-many",
                        "9 hours not-in-steps",
                        "10 endDate in-future",
                        "11 mode unknown-value");
        assertThat(Stored.count("study_record r JOIN cadre c ON c.id = r.cadre_id WHERE c.number = ?", number))
                .isEqualTo(2);
    }

    /** A unit imports for its own cadres only. */
    @Test
    void importsNoForeignCadres() {
        var studies = Studies.begin();
        var foreign = Api.ofUnit(County.aDepartment().code(), "unit-hr");
        var sheet = sheet().row(
                        studies.cadre().number(),
                        "班",
                        "党校",
                        "2026-05-11",
                        "2026-05-13",
                        "MARKET",
                        "CLASS",
                        "20",
                        "签到表");

        var job = sheet.post(foreign);

        assertThat(job.statusCode()).isEqualTo(202);
        assertThat(state(foreign, job.jsonPath().getString("id"))).isEqualTo("FAILED");
        assertThat(sheet.post(studies.self()).statusCode()).isEqualTo(403);
        var mine = sheet.post(studies.hr());
        assertThat(state(studies.hr(), mine.jsonPath().getString("id"))).isEqualTo("SUCCEEDED");
    }

    private static String state(Api api, String job) {
        for (int i = 0; i < 500; i++) {
            var shown = api.get("/jobs/" + job).jsonPath();
            if (shown.get("endedAt") != null) {
                return shown.getString("state");
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("the import did not end");
    }
}
