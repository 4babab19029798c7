package cn.hengjian.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CalendarTest {

    private static String table(String... days) {
        return "{\"source\":\"notice 7\",\"days\":[" + String.join(",", days) + "]}";
    }

    private static String day(String date, String kind) {
        return "{\"date\":\"" + date + "\",\"kind\":\"" + kind + "\",\"nameZh\":\"元旦\",\"nameEn\":\"New Year\"}";
    }

    @Test
    void hasTheYearsThatAreShipped() {
        var year = Call.organisation().get("/calendar/2026").is(200);

        assertThat(year.path("published").asBoolean()).isTrue();
        assertThat(year.path("days").get(0).path("date").asText()).isEqualTo("2026-01-01");
        assertThat(Call.organisation()
                        .get("/calendar/2040")
                        .is(200)
                        .path("published")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void replacesAYearAsAWhole() {
        Call.by("system-admin")
                .post("/calendar/2041", table(day("2041-01-01", "HOLIDAY"), day("2041-01-05", "ADJUSTED_WORKDAY")))
                .is(200);

        var loaded = Call.by("system-admin")
                .post("/calendar/2041", table(day("2041-01-02", "HOLIDAY")))
                .is(200);

        assertThat(loaded.path("published").asBoolean()).isTrue();
        assertThat(loaded.path("days")).hasSize(1);
        assertThat(Call.organisation().get("/calendar/2041").is(200)).isEqualTo(loaded);
        var entry = Call.by("audit-admin")
                .get("/audit/entries?objectId=2041&limit=1")
                .is(200)
                .path("items")
                .get(0);
        assertThat(entry.path("action").asText()).isEqualTo("calendar-loaded");
        assertThat(entry.path("detail").path("days").asInt()).isEqualTo(1);
    }

    @Test
    void countsWithTheYearThatWasLoaded() {
        // A working Saturday, the fifth, makes the second working day after Friday the fourth.
        Call.by("system-admin")
                .post("/calendar/2042", table(day("2042-07-05", "ADJUSTED_WORKDAY"), day("2042-07-07", "HOLIDAY")))
                .is(200);

        var deadline = Call.organisation()
                .get("/deadlines?start=2042-07-04&period=P2WD")
                .is(200);

        assertThat(deadline.path("due").asText()).isEqualTo("2042-07-08");
        assertThat(deadline.path("explanation").size()).isGreaterThan(1);
    }

    @Test
    void explainsADeadlineInTheReadersLanguage() {
        var path = "/deadlines?start=2026-02-10&period=P10WD";

        var english = Call.organisation().get(path).is(200);
        var chinese = Call.organisation().inChinese().get(path).is(200);

        assertThat(english.path("due")).isEqualTo(chinese.path("due"));
        assertThat(english.path("explanation").get(0).path("text").asText()).matches("[\\x20-\\x7e]+");
        assertThat(chinese.path("explanation").get(0).path("text").asText()).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start=2026-02-30&period=P10WD | 400 | query start wrong-value",
                "start=%2B999999999-12-31&period=P10WD | 400 | query start wrong-value",
                "start=2026-02-10&period=P0D | 400 | query period invalid-period",
                "start=2026-02-10&period=P9999Y | 400 | query period period-too-long",
                "start=2026-02-10 | 422 | query period not-null",
                "period=P1D | 422 | query start not-null"
            })
    void namesAWrongParameter(String query, int status, String place) {
        var answer = Call.organisation().get("/deadlines?" + query);

        answer.isProblem(status, status == 400 ? "unreadable-request" : "invalid-content");
        assertThat(answer.places()).containsExactly(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"start=2199-12-31&period=P100Y", "start=2199-12-31&period=P9999WD", "start=1900-01-01&period=P1D"
            })
    void countsAtTheEndsOfTime(String query) {
        assertThat(Call.organisation().get("/deadlines?" + query).status()).isEqualTo(200);
    }

    @Test
    void refusesADayOfAnotherYearAndKeepsNothing() {
        var answer = Call.by("system-admin")
                .post("/calendar/2043", table(day("2043-01-01", "HOLIDAY"), day("2044-01-01", "HOLIDAY")));

        answer.isProblem(422, "invalid-content");
        assertThat(answer.places()).containsExactly("body /days/1/date out-of-range");
        assertThat(Call.organisation()
                        .get("/calendar/2043")
                        .is(200)
                        .path("published")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void refusesTheSameDayTwice() {
        Call.by("system-admin")
                .post("/calendar/2045", table(day("2045-01-01", "HOLIDAY"), day("2045-01-01", "ADJUSTED_WORKDAY")))
                .isProblem(409, "conflict");

        assertThat(Call.organisation()
                        .get("/calendar/2045")
                        .is(200)
                        .path("published")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void namesEveryWrongPlaceOfATable() {
        var answer = Call.by("system-admin").post("/calendar/2046", "{\"source\":\"\",\"days\":[{},null]}");

        answer.isProblem(422, "invalid-content");
        assertThat(answer.places())
                .containsExactly(
                        "body /days/0/date not-null",
                        "body /days/0/kind not-null",
                        "body /days/0/nameEn not-blank",
                        "body /days/0/nameZh not-blank",
                        "body /days/1 not-null",
                        "body /source not-blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999", "2101", "abc", "99999999999"})
    void hasNoYearBeyondItsRange(String year) {
        Call.organisation().get("/calendar/" + year).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation", "audit-admin", "security-admin"})
    void letsOnlyTheSystemAdministratorLoad(String role) {
        Call.by(role)
                .post("/calendar/2047", table(day("2047-01-01", "HOLIDAY")))
                .isProblem(403, "forbidden");
    }
}
