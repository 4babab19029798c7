package cn.hengjian.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every service serves without code of its own, as this one serves it. */
public abstract class SharedOperations {

    private static final String ADMINISTRATOR = TestIssuer.token("system.qian", "system-admin");
    private static final String AUDITOR = TestIssuer.token("audit.sun", "audit-admin");
    private static final String READER = TestIssuer.token("org.wang", "organisation");

    private final String root;

    /**
     * Of one service.
     *
     * @param root the path that its API begins with
     */
    protected SharedOperations(String root) {
        this.root = root;
    }

    /** Does something of which the service tells others. */
    protected abstract void happen();

    @Test
    void loadsACalendarYearAndTellsTheAuditorWhoDidIt() {
        var table = Map.of(
                "source",
                "国务院办公厅关于2047年部分节假日安排的通知",
                "days",
                List.of(
                        day("2047-01-01", "HOLIDAY", "元旦", "New Year"),
                        day("2047-01-05", "ADJUSTED_WORKDAY", "调休", "Adjusted")));

        var loaded = given().auth()
                .oauth2(ADMINISTRATOR)
                .contentType("application/json")
                .body(table)
                .post(root + "/calendar/2047")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(get(READER, "/calendar/2047").asString()).isEqualTo(loaded);
        assertThat(JsonPath.from(loaded).getList("days.date")).containsExactly("2047-01-01", "2047-01-05");
        var entries = get(AUDITOR, "/audit/entries?objectId=2047").jsonPath();
        assertThat(entries.getString("items[0].actor")).isEqualTo("system.qian");
        assertThat(entries.getInt("items[0].detail.days")).isEqualTo(2);
        assertThat(given().auth()
                        .oauth2(AUDITOR)
                        .post(root + "/audit/verification")
                        .jsonPath()
                        .getBoolean("intact"))
                .isTrue();
    }

    @Test
    void countsWorkingDaysOverAHoliday() {
        var deadline = get(READER, "/deadlines?start=2026-09-29&period=P3WD").jsonPath();

        assertThat(deadline.getString("due")).isEqualTo("2026-10-09");
    }

    @Test
    void tellsWhatHappened() {
        happen();

        var events = get(READER, "/events?limit=1").jsonPath();

        assertThat(events.getString("items[0].specversion")).isEqualTo("1.0");
        assertThat(events.getString("items[0].topic")).endsWith(".v1");
    }

    private Response get(String token, String path) {
        var answer = given().auth().oauth2(token).get(root + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    private static Map<String, String> day(String date, String kind, String chinese, String english) {
        return Map.of("date", date, "kind", kind, "nameZh", chinese, "nameEn", english);
    }
}
