package cn.hengjian.personnel.thirds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WorkTimeTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> REASON = Map.of("reason", "填错日期");

    /** March 2026: 22 working days, the first of them Monday, 2 March. */
    private static final String MARCH = "/work-time/shares?from=2026-03-01&to=2026-03-31";

    private County.Unit unit;
    private County.Cadre cadre;
    private Api self;
    private Api hr;

    @BeforeEach
    void itIsApril() {
        MovableClock.today(LocalDate.of(2026, 4, 1));
        unit = County.aDepartment();
        cadre = County.aCadre(unit);
        self = Api.ofCadre(cadre.number());
        hr = Api.ofUnit(unit.code(), "unit-hr");
    }

    @AfterEach
    void letTheClockGo() {
        MovableClock.release();
    }

    private Response enter(Api api, String day, String portion, String bucket) {
        return api.post(
                "/work-time",
                Map.of(
                        "cadreNumber",
                        cadre.number(),
                        "day",
                        day,
                        "portion",
                        portion,
                        "bucket",
                        bucket,
                        "content",
                        "下村调研"));
    }

    private String entered(String day, String portion, String bucket) {
        var answer = enter(self, day, portion, bucket);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private static String refused(Response answer) {
        var code = answer.jsonPath().getString("errors[0].code");
        return answer.statusCode() + " "
                + (answer.statusCode() == 422 ? code : answer.jsonPath().getString("type"));
    }

    private JsonNode shares(Api api, String query) throws JsonProcessingException {
        var answer = api.get(MARCH + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return MAPPER.readTree(answer.asString()).at("/items");
    }

    @Test
    void countsAHalfDayInOneBucket() {
        entered("2026-03-02", "MORNING", "DAILY");
        var afternoon = entered("2026-03-02", "AFTERNOON", "RESEARCH");

        assertThat(refused(enter(self, "2026-03-02", "FULL", "DAILY"))).isEqualTo("409 /problems/work-time-taken");
        assertThat(refused(enter(hr, "2026-03-02", "AFTERNOON", "GRASSROOTS")))
                .isEqualTo("409 /problems/work-time-taken");
        var cancelled = self.post("/work-time/" + afternoon + "/cancellation", REASON);
        assertThat(cancelled.jsonPath().getString("cancelledFor")).isEqualTo("填错日期");
        assertThat(self.post("/work-time/" + afternoon + "/cancellation", REASON)
                        .statusCode())
                .isEqualTo(404);
        assertThat(enter(hr, "2026-03-02", "AFTERNOON", "GRASSROOTS").statusCode())
                .isEqualTo(201);
    }

    @Test
    void takesWorkingDaysThatHaveComeAndAreNotOfLeave() {
        var absences = "/cadres/" + cadre.id() + "/absences";
        hr.post(absences, Map.of("kind", "LEAVE", "firstDay", "2026-03-04", "lastDay", "2026-03-04"));
        hr.post(absences, Map.of("kind", "TRIP", "firstDay", "2026-03-05", "lastDay", "2026-03-05"));

        assertThat(refused(enter(self, "2026-03-07", "FULL", "DAILY"))).isEqualTo("422 not-a-working-day");
        assertThat(refused(enter(self, "2026-04-02", "FULL", "DAILY"))).isEqualTo("422 in-the-future");
        assertThat(refused(enter(self, "2026-03-04", "FULL", "DAILY"))).isEqualTo("422 on-leave");
        assertThat(enter(self, "2026-04-01", "FULL", "DAILY").statusCode()).isEqualTo(201);
        // A trip is work, too.
        assertThat(enter(self, "2026-03-05", "FULL", "RESEARCH").statusCode()).isEqualTo(201);
        assertThat(refused(
                        hr.post(absences, Map.of("kind", "LEAVE", "firstDay", "2026-03-31", "lastDay", "2026-04-01"))))
                .isEqualTo("409 /problems/absence-on-work-time");
        assertThat(hr.post(absences, Map.of("kind", "TRIP", "firstDay", "2026-04-01", "lastDay", "2026-04-01"))
                        .statusCode())
                .isEqualTo(201);
    }

    private Response together(String day, String portion) {
        var township = County.aUnit("TOWNSHIP", County.ROOT);
        var village = County.aUnit("VILLAGE", township.code());
        return self.post(
                "/together-days",
                Map.of(
                        "day",
                        day,
                        "portion",
                        portion,
                        "hostCode",
                        village.code(),
                        "overnight",
                        true,
                        "activities",
                        "同劳动"));
    }

    /** Three-togethers days are time at the grassroots, whichever of the two was written first. */
    @Test
    void isInNoOtherBucketOnThreeTogethersDays() {
        assertThat(together("2026-03-30", "MORNING").statusCode()).isEqualTo(201);
        assertThat(refused(enter(self, "2026-03-30", "FULL", "DAILY")))
                .isEqualTo("409 /problems/work-time-in-another-bucket");
        entered("2026-03-30", "AFTERNOON", "DAILY");
        entered("2026-03-30", "MORNING", "GRASSROOTS");

        entered("2026-03-31", "AFTERNOON", "RESEARCH");
        assertThat(refused(together("2026-03-31", "FULL"))).isEqualTo("409 /problems/work-time-in-another-bucket");
        assertThat(together("2026-03-31", "MORNING").statusCode()).isEqualTo(201);
        assertThat(Stored.count("together_day WHERE cadre_id = ?::uuid", cadre.id()))
                .isEqualTo(2);
    }

    /** Ten points of 44 half-days are 4.4, a third is 14.66…: from 10.26… to 19.06…, so 11 and 19 are in, 10 and 20 out. */
    @Test
    void warnsOfAShareThatIsTooFarOff() throws JsonProcessingException {
        insert("DAILY", 2, 11);
        insert("RESEARCH", 18, 22);
        insert("GRASSROOTS", 23, 27);
        insert("GRASSROOTS", 30, 31);

        var off = shares(self, "").at("/0");
        assertThat(off.at("/baseDays").asText()).isEqualTo("22.0");
        assertThat(off.at("/unrecordedDays").asText()).isEqualTo("4.0");
        assertThat(off.at("/shares").toString())
                .isEqualTo("[{\"bucket\":\"DAILY\",\"days\":8.0,\"percent\":36.36,\"deviates\":false},"
                        + "{\"bucket\":\"GRASSROOTS\",\"days\":7.0,\"percent\":31.82,\"deviates\":false},"
                        + "{\"bucket\":\"RESEARCH\",\"days\":3.0,\"percent\":13.64,\"deviates\":true}]");
        assertThat(off.at("/warning").asBoolean()).isTrue();
        assertThat(shares(hr, "&deviating=true")).hasSize(1);
        // Two days more make 10 half-days, which are too few; 11 are enough.
        entered("2026-03-12", "FULL", "RESEARCH");
        entered("2026-03-13", "FULL", "RESEARCH");
        assertThat(shares(self, "").at("/0/warning").asBoolean()).isTrue();
        assertThat(shares(hr, "&deviating=true")).hasSize(1);
        entered("2026-03-16", "MORNING", "RESEARCH");
        assertThat(shares(self, "").at("/0/warning").asBoolean()).isFalse();
        assertThat(shares(hr, "&deviating=true")).isEmpty();
    }

    /** Working days from one day of March to another, in a bucket. */
    private void insert(String bucket, int first, int last) {
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO work_time (id, cadre_id, day, portion, bucket, content, entered_by, entered_at)"
                                + " SELECT uuidv7(), ?::uuid, d, 'FULL', ?, '工作', 'user', now()"
                                + " FROM generate_series(?::date, ?::date, '1 day') AS d WHERE extract(isodow FROM d) < 6",
                        cadre.id(),
                        bucket,
                        LocalDate.of(2026, 3, first),
                        LocalDate.of(2026, 3, last)));
    }

    /** They count once in the grassroots third, on working days only, and for themselves on all days. */
    @Test
    void countsThreeTogethersDaysForThemselves() throws JsonProcessingException {
        for (var day : List.of("2026-03-28", "2026-03-30", "2026-03-31")) {
            var id = together(day, "FULL").jsonPath().getString("id");
            Stored.database()
                    .update(Sql.of(
                            "UPDATE together_day SET state = 'COUNTED', submitted_on = day, host_by = 'host', host_on = day"
                                    + " WHERE id = ?::uuid",
                            id));
        }
        entered("2026-03-31", "FULL", "GRASSROOTS");
        assertThat(together("2026-03-27", "FULL").statusCode()).isEqualTo(201);

        var shares = shares(self, "").at("/0");

        assertThat(shares.at("/togetherDays").asText()).isEqualTo("3.0");
        assertThat(shares.at("/shares/1/days").asText()).isEqualTo("2.0");
    }

    /** The base is working days in a post, without those of leave. */
    @Test
    void takesTheBaseFromCalendarPostingsAndLeave() throws JsonProcessingException {
        hr.post(
                "/cadres/" + cadre.id() + "/absences",
                Map.of("kind", "LEAVE", "firstDay", "2026-03-06", "lastDay", "2026-03-09"));
        assertThat(shares(self, "").at("/0/baseDays").asText()).isEqualTo("20.0");
        County.appoint(cadre, County.aPost(unit), "2026-03-16");
        assertThat(shares(self, "").at("/0/baseDays").asText()).isEqualTo("12.0");
        // National Day of 2026 is seen: no working day from 1 to 7 October.
        MovableClock.today(LocalDate.of(2026, 12, 1));
        var october =
                self.get("/work-time/shares?from=2026-10-01&to=2026-10-07").jsonPath();
        assertThat(october.getString("items[0].baseDays")).isEqualTo("0.0");
        assertThat(october.getBoolean("items[0].warning")).isFalse();
    }

    @Test
    void asksForAPeriodThatHasBegun() {
        assertThat(self.get("/work-time/shares?from=2026-03-02&to=2026-03-01").statusCode())
                .isEqualTo(400);
        assertThat(self.get("/work-time/shares?from=2026-04-02&to=2026-04-03").statusCode())
                .isEqualTo(400);
        assertThat(self.get("/work-time/shares?from=2025-03-31&to=2026-04-01").statusCode())
                .isEqualTo(400);
        assertThat(self.get("/work-time/shares?from=2025-04-01&to=2026-04-01").statusCode())
                .isEqualTo(200);
        assertThat(self.get("/work-time/shares?from=2026-03-30&to=2026-05-01")
                        .jsonPath()
                        .getString("items[0].to"))
                .isEqualTo("2026-04-01");
    }

    @Test
    void isSeenInTheUnitAndByTheCadreOnly() throws JsonProcessingException {
        var id = entered("2026-03-02", "FULL", "DAILY");
        var second = County.aCadre(unit);
        var foreign = Api.ofUnit(County.aDepartment().code(), "unit-hr");
        var colleague = Api.ofCadre(second.number());
        var filter = "/work-time?limit=200&from=2026-03-01&to=2026-03-31&bucket=DAILY&cadre=" + cadre.number();

        for (var api : List.of(self, hr, Api.ofUnit(unit.code(), "unit-leader"), Api.ORGANISATION)) {
            assertThat(api.get(filter).jsonPath().<String>getList("items.id")).containsExactly(id);
        }
        for (var api : List.of(foreign, colleague)) {
            assertThat(api.get(filter).jsonPath().<String>getList("items.id")).isEmpty();
            assertThat(api.post("/work-time/" + id + "/cancellation", REASON).statusCode())
                    .isEqualTo(404);
            assertThat(refused(enter(api, "2026-03-03", "FULL", "DAILY"))).isEqualTo("422 unknown-cadre");
        }
        assertThat(Api.ORGANISATION
                        .post("/work-time/" + id + "/cancellation", REASON)
                        .statusCode())
                .isEqualTo(403);
        for (var role : List.of("system-admin", "security-admin", "audit-admin")) {
            assertThat(Api.of(role).get(filter).statusCode()).isEqualTo(403);
            assertThat(Api.of(role).get(MARCH).statusCode()).isEqualTo(403);
        }
        var first =
                MAPPER.readTree(hr.get(MARCH + "&limit=1&unit=" + unit.code()).asString());
        assertThat(first.at("/items/0/cadreNumber").asText()).isEqualTo(cadre.number());
        assertThat(shares(
                                hr,
                                "&limit=1&unit=" + unit.code() + "&cursor="
                                        + first.at("/next").asText())
                        .at("/0/cadreNumber")
                        .asText())
                .isEqualTo(second.number());
        assertThat(shares(foreign, "&unit=" + unit.code())).isEmpty();
        assertThat(shares(self, "")).hasSize(1);
    }

    /** M01 is about county and township organs. */
    @Test
    void leavesInstitutionsAndVillagesOut() throws JsonProcessingException {
        var institution = County.aUnit("INSTITUTION", unit.code());
        var township = County.aUnit("TOWNSHIP", County.ROOT);
        County.aCadre(institution);
        County.aCadre(township);

        assertThat(shares(Api.ORGANISATION, "&unit=" + institution.code())).isEmpty();
        assertThat(shares(Api.ORGANISATION, "&unit=" + township.code())).hasSize(1);
    }
}
