package cn.hengjian.personnel.results;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.adjustment.Adjustments;
import cn.hengjian.personnel.adjustment.rules.AdjustmentState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HonouredResultsTest {

    private Cast cast;
    private String unit;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        cast = Talks.aCast();
        unit = Api.ORGANISATION.get("/cadres/" + cast.cadre().id()).jsonPath().getString("unitCode");
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private static String on(String table, String id, LocalDate day) {
        Stored.database()
                .update(Sql.of(
                        "UPDATE " + table + " SET opened_at = ?::timestamptz WHERE id = ?::uuid",
                        day + "T08:00:00+08:00",
                        id));
        return id;
    }

    private static String measure(String id) {
        return on("measure", id, ORDINARY_DAY);
    }

    private JsonPath listed(String query) {
        return Api.ORGANISATION
                .get("/honoured-results?unit=" + unit + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private County.Post post(String level) {
        var post = County.aPost(County.aDepartment());
        Stored.database()
                .update(Sql.of("UPDATE post SET level = ?, principal = false WHERE id = ?::uuid", level, post.id()));
        return post;
    }

    private void move(String posting, County.Post to, String day) {
        Api.ORGANISATION
                .post("/postings/" + posting + "/end", Map.of("validTo", day, "document", "衡委干〔2026〕50号"))
                .then()
                .statusCode(200);
        County.appoint(cast.cadre(), to, day);
    }

    @Test
    void flagsWhatNobodyActedOnInNinetyDays() {
        var id = Talks.aCase(cast).in(TalkState.TRIGGERED);

        MovableClock.today(ORDINARY_DAY.plusDays(90));
        assertThat(listed("").getMap("items[0]"))
                .containsEntry("id", id)
                .containsEntry("kind", "TALK")
                .containsEntry("trigger", "DISCIPLINE_ADVICE")
                .containsEntry("openedOn", "2026-03-02")
                .containsEntry("cadreNumber", cast.cadre().number())
                .containsEntry("ageDays", 90)
                .containsEntry("pending", true)
                .containsEntry("overdue", false)
                .containsEntry("sidewaysOn", null);
        assertThat(listed("&overdue=true").getList("items")).isEmpty();
        MovableClock.today(ORDINARY_DAY.plusDays(91));
        assertThat(listed("&overdue=true").getList("items.id")).containsExactly(id);
        assertThat(listed("").getInt("items[0].ageDays")).isEqualTo(91);
    }

    @Test
    void listsEveryKindThatSomethingTriggeredUntilSomebodyActs() {
        var talk = on("talk", Talks.aCase(cast).in(TalkState.APPROVED), ORDINARY_DAY.minusDays(3));
        var adjustment =
                on("measure", Adjustments.aCase(cast).in(AdjustmentState.LEGAL_STEP), ORDINARY_DAY.minusDays(2));
        var clue = clue("OPEN", ORDINARY_DAY.minusDays(1));
        Talks.aCase(cast).in(TalkState.TALK_HELD);
        Talks.aCase(cast).in(TalkState.NO_ACTION);
        measure(Adjustments.aCase(cast).in(AdjustmentState.EFFECTIVE));
        measure(Adjustments.aCase(cast).in(AdjustmentState.NOT_ESTABLISHED));
        measure(Adjustments.aCase(cast).in(AdjustmentState.CANCELLED));
        clue("DISMISSED", ORDINARY_DAY.minusDays(9));
        clue("WITHDRAWN", ORDINARY_DAY.minusDays(9));
        measure(cast.self()
                .post("/resignations/voluntary", Map.of("scope", "PUBLIC_OFFICE", "reasons", "另有安排"))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        assertThat(listed("").getList("items.id")).containsExactly(talk, adjustment, clue);
        assertThat(listed("").getList("items.kind")).containsExactly("TALK", "ADJUSTMENT", "CLUE");
        assertThat(listed("&kind=CLUE").getList("items.trigger")).containsExactly("FINDING_CONFIRMED");
    }

    @Test
    void takesAClueForActedOnOnceACaseOfThePersonFollows() {
        var other = Talks.aCast();
        var clue = clue("TAKEN_UP", ORDINARY_DAY.minusDays(5));
        on("measure", Adjustments.aCase(other).in(AdjustmentState.CLUE), ORDINARY_DAY);
        on("measure", Adjustments.aCase(cast).in(AdjustmentState.NOT_ESTABLISHED), ORDINARY_DAY.minusDays(6));

        assertThat(listed("&kind=CLUE").getList("items.id")).containsExactly(clue);
        on("measure", Adjustments.aCase(cast).in(AdjustmentState.NOT_ESTABLISHED), ORDINARY_DAY.minusDays(4));
        assertThat(listed("&kind=CLUE").getList("items.id")).isEmpty();
    }

    private String clue(String state, LocalDate day) {
        var id = UUID.randomUUID();
        var finding = UUID.randomUUID();
        Stored.database().update(Sql.of("INSERT INTO finding_told (finding_id) VALUES (?)", finding));
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO clue (id, number, kind, state, source_id, source_number, finding_id, unit_id, wind_code,"
                                + " severity, happened_at, opened_at, decided_by, decided_on, reason, version)"
                                + " SELECT ?, 'CLUE-2026-' || (800000 + (random() * 99999)::int), 'FINDING_CONFIRMED', ?, ?,"
                                + " 'F-2026-000001', ?, c.unit_id, 'W1.2', 'GENERAL', ?::timestamptz, ?::timestamptz, ?,"
                                + " ?::date, ?, 0 FROM cadre c WHERE c.id = ?::uuid",
                        id,
                        state,
                        finding,
                        finding,
                        day + "T08:00:00+08:00",
                        day + "T08:00:00+08:00",
                        state.equals("OPEN") ? null : "org.wang",
                        state.equals("OPEN") ? null : day,
                        state.equals("OPEN") ? null : "查实",
                        cast.cadre().id()));
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO clue_cadre (clue_id, cadre_id) VALUES (?, ?::uuid)",
                        id,
                        cast.cadre().id()));
        return id.toString();
    }

    @Test
    void flagsASidewaysMoveWhileTheCaseRuns() {
        var posting = County.appoint(cast.cadre(), post("XK_Z"), "2020-01-01");
        var sideways = post("XK_Z");
        var running = Talks.aCase(cast).in(TalkState.RECTIFYING);
        var closed = Talks.aCase(cast).in(TalkState.NO_ACTION);
        assertThat(listed("").getList("items")).isEmpty();
        move(posting, sideways, "2026-03-10");

        assertThat(listed("").getList("items")).as("the move is still to come").isEmpty();
        MovableClock.today(LocalDate.of(2026, 3, 10));
        assertThat(listed("").getMap("items[0]"))
                .containsEntry("id", running)
                .containsEntry("pending", false)
                .containsEntry("overdue", false)
                .containsEntry("sidewaysOn", "2026-03-10")
                .containsEntry("sidewaysPost", sideways.code());
        assertThat(listed("&sideways=true").getList("items.id"))
                .containsExactly(running)
                .doesNotContain(closed);
        assertThat(listed("&sideways=false").getList("items")).isEmpty();
    }

    @Test
    void flagsNoMoveDownAndNoneFromBeforeTheTrigger() {
        var posting = County.appoint(cast.cadre(), post("XK_Z"), "2020-01-01");
        move(posting, post("XK_Z"), "2026-03-02");
        var id = Talks.aCase(cast).in(TalkState.TRIGGERED);
        var now = Stored.text(
                "SELECT id::text AS value FROM posting WHERE cadre_id = ?::uuid AND upper_inf(recorded) AND upper_inf(valid)",
                cast.cadre().id());
        move(now, post("XK_F"), "2026-03-10");
        MovableClock.today(LocalDate.of(2026, 3, 20));

        assertThat(listed("").getList("items.id")).containsExactly(id);
        assertThat(listed("&sideways=true").getList("items")).isEmpty();
    }

    @Test
    void isForThoseWhoSeeCasesAndOfOthersOnly() {
        var id = Talks.aCase(cast).in(TalkState.TRIGGERED);
        var path = "/honoured-results?unit=" + unit;

        for (var role : List.of("county-committee", "discipline")) {
            assertThat(Api.of(role).get(path).jsonPath().getList("items.id")).containsExactly(id);
        }
        assertThat(Api.ofCadreInOffice(cast.cadre().number(), "organisation")
                        .get(path)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(cast.bystander().get(path).jsonPath().getList("items")).hasSize(1);
        for (var forbidden :
                List.of(Api.of("hr-bureau"), cast.self(), Api.ofUnit(unit, "unit-leader"), Api.of("system-admin"))) {
            assertThat(forbidden.get(path).statusCode()).isEqualTo(403);
            assertThat(forbidden
                            .request()
                            .accept("text/csv")
                            .get(Api.ROOT + "/honoured-results/rows")
                            .statusCode())
                    .isEqualTo(403);
        }
        var elsewhere = County.aDepartment().code();
        assertThat(Api.ORGANISATION
                        .get("/honoured-results?unit=" + elsewhere)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(Api.ORGANISATION
                        .get("/honoured-results?limit=200&unit=" + County.ROOT)
                        .jsonPath()
                        .getList("items"))
                .isNotEmpty();
    }

    @Test
    void comesInPagesAndLeavesWhole() {
        var ids = new ArrayList<String>();
        for (int i = 3; i > 0; i--) {
            ids.add(on("talk", Talks.aCase(cast).in(TalkState.TRIGGERED), ORDINARY_DAY.minusDays(i)));
        }

        var paged = new ArrayList<String>();
        String cursor = "";
        do {
            var page = listed("&limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            paged.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);
        var csv = rows("text/csv");
        var lines = rows("application/x-ndjson");
        var xlsx = rows("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        assertThat(paged).containsExactlyElementsOf(ids);
        csv.then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"honoured-results.csv\""));
        assertThat(csv.asString().lines().toList()).hasSize(4);
        assertThat(csv.asString()).contains("Age in days", cast.cadre().number());
        assertThat(lines.asString().lines().map(line -> JsonPath.from(line).getInt("ageDays")))
                .containsExactly(3, 2, 1);
        assertThat(xlsx.asByteArray()).startsWith('P', 'K');
        assertThat(Stored.audited("honoured")).contains("org.wang results-exported");
    }

    private Response rows(String type) {
        return Api.ORGANISATION.request().accept(type).get(Api.ROOT + "/honoured-results/rows?unit=" + unit);
    }
}
