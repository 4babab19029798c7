package cn.hengjian.personnel.results;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.adjustment.Adjustments;
import cn.hengjian.personnel.adjustment.rules.AdjustmentState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CauseIndicatorTest {

    private County.Unit unit;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        unit = County.aDepartment();
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private static JsonPath get(Api caller, String path) {
        return caller.get("/cause-indicators/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What an indicator says of the unit and those below it; its cases are as many, of each unit and together. */
    private JsonPath measured(String cause, String query) {
        var rest = "unit=" + unit.code() + query;
        var measured = get(Api.ORGANISATION, cause + "?" + rest);
        var counted = get(Api.ORGANISATION, cause + "/cases?limit=200&" + rest).<String>getList("items.unitCode");
        var all = get(Api.ORGANISATION, cause + "/cases?limit=200&all=true&" + rest)
                .<String>getList("items.unitCode");
        assertThat(measured.getInt("total.numerator")).isEqualTo(counted.size());
        assertThat(measured.getInt("total.denominator")).isEqualTo(all.size());
        for (int i = 0; i < measured.getList("units").size(); i++) {
            var code = measured.getString("units[" + i + "].unitCode");
            assertThat(measured.getInt("units[" + i + "].figure.numerator"))
                    .isEqualTo((int) counted.stream().filter(code::equals).count());
            assertThat(measured.getInt("units[" + i + "].figure.denominator"))
                    .isEqualTo((int) all.stream().filter(code::equals).count());
        }
        return measured;
    }

    private static void assertShare(JsonPath measured, int numerator, int denominator, Float share) {
        assertThat(measured.getInt("total.numerator")).isEqualTo(numerator);
        assertThat(measured.getInt("total.denominator")).isEqualTo(denominator);
        assertThat(measured.getBoolean("total.applicable")).isEqualTo(denominator > 0);
        assertThat(measured.<Float>get("total.share")).isEqualTo(share);
    }

    private static String finding(County.Unit unit, County.Cadre cadre, LocalDate day) {
        var clue = UUID.randomUUID();
        var finding = UUID.randomUUID();
        Stored.database().update(Sql.of("INSERT INTO finding_told (finding_id) VALUES (?)", finding));
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO clue (id, number, kind, state, source_id, source_number, finding_id, unit_id, wind_code,"
                                + " severity, happened_at, opened_at, decided_by, decided_on, reason, version) VALUES (?,"
                                + " 'CLUE-2026-' || (700000 + (random() * 99999)::int), 'FINDING_CONFIRMED', 'TAKEN_UP', ?,"
                                + " 'F-2026-000001', ?, ?::uuid, 'W1.2', 'GENERAL', ?::timestamptz, ?::timestamptz, 'org.wang',"
                                + " ?, '查实', 0)",
                        clue,
                        finding,
                        finding,
                        unit.id(),
                        day + "T08:00:00+08:00",
                        day + "T08:00:00+08:00",
                        day));
        Stored.database()
                .update(Sql.of("INSERT INTO clue_cadre (clue_id, cadre_id) VALUES (?, ?::uuid)", clue, cadre.id()));
        return finding.toString();
    }

    private Cast castOf(County.Unit of) {
        var other = Talks.aCast();
        return new Cast(County.aCadre(of), other.leader(), other.recorder(), other.witness());
    }

    private void measureOn(Cast cast, AdjustmentState state, LocalDate day) {
        var id = Adjustments.aCase(cast).in(state);
        Stored.database()
                .update(Sql.of(
                        "UPDATE measure SET opened_at = ?::timestamptz WHERE id = ?::uuid",
                        day + "T08:00:00+08:00",
                        id));
    }

    @Test
    void countsConfirmedFindingsThatNothingFollowed() {
        var first = castOf(unit);
        var second = castOf(unit);
        var third = castOf(unit);
        finding(unit, first.cadre(), LocalDate.of(2026, 1, 5));
        finding(unit, second.cadre(), LocalDate.of(2026, 1, 5));
        finding(unit, third.cadre(), LocalDate.of(2026, 2, 28));
        var fallen = finding(unit, third.cadre(), LocalDate.of(2026, 1, 5));
        Stored.database()
                .update(Sql.of(
                        "UPDATE finding_told SET fallen_as = 'CONCLUSION_OVERTURNED', fallen_number = 'F-2026-000001',"
                                + " fallen_at = '2026-02-01T08:00:00+08:00' WHERE finding_id = ?::uuid",
                        fallen));
        measureOn(first, AdjustmentState.CLUE, LocalDate.of(2026, 2, 1));
        measureOn(second, AdjustmentState.NOT_ESTABLISHED, LocalDate.of(2026, 2, 1));
        measureOn(third, AdjustmentState.CLUE, LocalDate.of(2026, 2, 27));

        assertShare(measured("C2", "&from=2026-01-01"), 2, 3, 0.6667f);
        // What is done by the day counts, and the finding that fell on the first of February stood before.
        assertShare(measured("C2", "&from=2026-01-01&asOf=2026-02-01"), 1, 2, 0.5f);
        assertShare(measured("C2", "&from=2026-01-01&asOf=2026-01-31"), 3, 3, 1f);
        assertShare(measured("C2", "&from=2026-01-06&to=2026-02-28"), 1, 1, 1f);
        assertShare(measured("C2", "&from=2026-01-06&to=2026-02-27"), 0, 0, null);
    }

    @Test
    void knowsNoShareOfCompetitionWhereNoVacancyWasFilled() {
        assertShare(measured("C3", ""), 0, 0, null);
        var cadre = County.aCadre(unit);
        var posting = County.appoint(cadre, County.aPost(unit), "2026-01-10");
        County.appoint(County.aCadre(unit), County.aPost(unit), "2026-01-11");

        assertShare(measured("C3", ""), 0, 2, 0f);
        assertShare(measured("C4", "&from=2026-01-11"), 0, 1, 0f);
        assertShare(measured("C4", "&from=2026-01-12"), 0, 0, null);
        assertShare(measured("C4", "&to=2026-01-10"), 0, 1, 0f);
        assertThat(get(Api.ORGANISATION, "C3/cases?all=true&unit=" + unit.code())
                        .getString("items[0].id"))
                .isEqualTo(posting);
    }

    private County.Post post(String level) {
        var post = County.aPost(unit);
        Stored.database()
                .update(Sql.of("UPDATE post SET level = ?, principal = false WHERE id = ?::uuid", level, post.id()));
        return post;
    }

    /** From one level to another; null ends there. */
    private County.Cadre moved(String from, String to, String day) {
        var cadre = County.aCadre(unit);
        Talks.level(cadre, "XC_F");
        var posting = County.appoint(cadre, post(from), "2020-01-01");
        Api.ORGANISATION
                .post("/postings/" + posting + "/end", Map.of("validTo", day, "document", "衡委干〔2026〕50号"))
                .then()
                .statusCode(200);
        if (to != null) {
            County.appoint(cadre, post(to), day);
        }
        return cadre;
    }

    @Test
    void countsMovesThatLeadDownOverAllMoves() {
        moved("XK_Z", "XK_F", "2026-02-01");
        moved("XK_Z", "XK_Z", "2026-02-01");
        moved("XK_F", "XK_Z", "2026-02-01");
        moved("XK_Z", null, "2026-02-01");
        assertShare(measured("C5", "&from=2026-01-01"), 1, 3, 0.3333f);

        var cast = castOf(unit);
        var old = County.appoint(cast.cadre(), post("XK_Z"), "2020-01-01");
        var id = Adjustments.aCase(cast).in(AdjustmentState.LEGAL_STEP);
        Api.ORGANISATION
                .post("/adjustments/" + id + "/effect", Map.of("effectiveOn", ORDINARY_DAY.toString()))
                .then()
                .statusCode(200)
                .body("carriedOut.endedPosting", equalTo(old));
        assertShare(measured("C5", "&from=2026-01-01"), 2, 4, 0.5f);
        // What follows the removal is no second move.
        County.appoint(cast.cadre(), post("NONE"), "2026-03-02");
        assertShare(measured("C5", "&from=2026-01-01"), 2, 4, 0.5f);
        assertShare(measured("C5", "&from=2026-02-02"), 1, 1, 1f);
        assertShare(measured("C5", "&from=2026-01-01&to=2026-01-31"), 0, 0, null);
    }

    @Test
    void tellsTheMedianTimeInPostOfOrdinaryCadresToo() {
        assertThat(measured("C7", "").getBoolean("total.applicable")).isFalse();
        for (var from : List.of("2025-03-02", "2022-03-02", "2018-03-02", "2016-03-02")) {
            County.appoint(County.aCadre(unit), post("NONE"), from);
        }
        var below = County.aUnit("DEPARTMENT", unit.code());
        County.appoint(County.aCadre(below), County.aPost(below), "2026-02-02");

        var measured = measured("C7", "");
        assertThat(measured.getInt("total.denominator")).isEqualTo(5);
        assertThat(measured.getInt("total.medianDays")).isEqualTo(1461);
        assertThat(measured.<Float>get("total.medianYears")).isEqualTo(4f);
        assertThat(measured.<Object>get("total.share")).isNull();
        assertThat(measured.getList("units.unitCode")).containsExactlyInAnyOrder(unit.code(), below.code());
        assertThat(measured("C7", "&asOf=2026-02-01").getInt("total.denominator"))
                .isEqualTo(4);
        assertThat(measured("C7", "&asOf=2026-02-02").getInt("total.denominator"))
                .isEqualTo(5);
        assertThat(get(Api.ORGANISATION, "C7/cases?limit=1&unit=" + unit.code()).getInt("items[0].days"))
                .isEqualTo(3652);
    }

    @Test
    void showsAUnitsLeaderTheUnitsOfHisOnly() {
        var elsewhere = County.aDepartment();
        County.appoint(County.aCadre(unit), County.aPost(unit), "2026-01-10");
        County.appoint(County.aCadre(elsewhere), County.aPost(elsewhere), "2026-01-10");
        var leader = Api.ofUnit(unit.code(), "unit-leader");

        assertThat(get(leader, "C3").getList("units.unitCode")).containsExactly(unit.code());
        assertThat(get(leader, "C3").getInt("total.denominator")).isEqualTo(1);
        assertThat(get(leader, "C3/cases?all=true").getList("items.unitCode")).containsExactly(unit.code());
        assertThat(get(leader, "C3?unit=" + elsewhere.code()).getInt("total.denominator"))
                .isZero();
        assertThat(get(leader, "C7/cases?unit=" + elsewhere.code()).getList("items"))
                .isEmpty();
        assertThat(get(Api.of("county-committee"), "C3?unit=" + elsewhere.code())
                        .getInt("total.denominator"))
                .isEqualTo(1);
        for (var role : List.of("hr-bureau", "cadre", "system-admin")) {
            assertThat(Api.of(role).get("/cause-indicators/C3").statusCode()).isEqualTo(403);
            assertThat(Api.of(role).get("/cause-indicators/C3/cases").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void refusesAPeriodThatCannotBe() {
        for (var query : List.of(
                "asOf=2026-03-03",
                "from=2026-03-03",
                "from=2026-02-02&to=2026-02-01",
                "to=2026-02-02&asOf=2026-02-01")) {
            assertThat(Api.ORGANISATION.get("/cause-indicators/C5?" + query).statusCode())
                    .as(query)
                    .isEqualTo(422);
        }
        assertThat(get(Api.ORGANISATION, "C5?unit=" + unit.code()).getString("from"))
                .isEqualTo("2025-03-03");
        assertThat(Api.ORGANISATION.get("/cause-indicators/C6").statusCode()).isEqualTo(404);
    }
}
