package cn.hengjian.supervision.testing;

import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.uploaded;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.cancellation.Cancelling;
import cn.hengjian.supervision.cancellation.CaseKind;
import cn.hengjian.supervision.course.rules.CourseState;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Campaigns whose units are as far as a test wants them. The head of unit U is the cadre named "H" and U. */
public final class Campaigns {

    /** The stages begin on {@link MovableClock#ORDINARY_DAY} and take 22 working days by the policy pack. */
    public static final LocalDate FIRST_DUE = LocalDate.of(2026, 3, 4);

    public static final LocalDate LAST_DUE = LocalDate.of(2026, 4, 1);
    private static final AtomicInteger CADRES = new AtomicInteger();

    private Campaigns() {}

    public static String committee() {
        return TestIssuer.token("committee.zhou", "county-committee");
    }

    /** The leader of a unit who is a cadre, too. */
    public static String leaderAsCadre(String unit, String cadre) {
        return TestIssuer.claims("leader." + unit)
                .claim("realm_access", Map.of("roles", List.of("unit-leader")))
                .claim("units", List.of(unit))
                .claim("cadre", cadre)
                .jws()
                .sign(TestIssuer.privateKey());
    }

    public static String head(String unit) {
        return leaderAsCadre(unit, "H" + unit);
    }

    public static void aCadre(String number, String unit) {
        database()
                .update(Sql.of(
                        "INSERT INTO cadre (id, number, name, unit_id, unit_code, version)"
                                + " SELECT ?, ?, ?, u.id, u.code, 1 FROM unit u WHERE u.code = ?"
                                + " ON CONFLICT (number) DO NOTHING",
                        UUID.randomUUID(),
                        number,
                        "干部" + CADRES.incrementAndGet(),
                        unit));
    }

    public static Map<String, Object> aCampaign(String... units) {
        return new HashMap<>(Map.of(
                "title", "作风集中整顿",
                "purpose", "集中解决作风方面的突出问题",
                "startsOn", MovableClock.ORDINARY_DAY.toString(),
                "endsOn", "2026-04-03",
                "units", Map.of("codes", List.of(units))));
    }

    public static String proposed(String... units) {
        return post(chen(), "/campaigns", aCampaign(units))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String running(String... units) {
        var id = proposed(units);
        post(committee(), "/campaigns/" + id + "/approval").then().statusCode(200);
        return id;
    }

    public static String course(String campaign, String unit) {
        return get(chen(), "/campaigns/" + campaign + "/board")
                .path("units.find { it.unitCode == '%s' }.courseId".formatted(unit));
    }

    /** A course at its first gate. */
    public static String opened(String unit) {
        return course(running(unit), unit);
    }

    public static String withHead(String course, String unit) {
        aCadre("H" + unit, unit);
        post(hr(unit), path(course) + "/head", Map.of("cadre", "H" + unit))
                .then()
                .statusCode(200);
        return course;
    }

    /** Whatever any gate asks for. */
    public static Map<String, ?> aPaper(String unit) {
        return Map.of(
                "text",
                "本阶段工作已完成",
                "opinionsHeard",
                10,
                "files",
                List.of(uploaded(hr(unit), "paper.png")),
                "items",
                List.of(Map.of("windCode", "W1.2", "text", "下午办公室无人在岗")));
    }

    /** A course whose paper is with the office. */
    public static String submitted(String course, String unit) {
        post(hr(unit), path(course) + "/draft", aPaper(unit)).then().statusCode(200);
        post(head(unit), path(course) + "/signature").then().statusCode(200);
        return course;
    }

    public static Response pass(String course) {
        return post(chen(), path(course) + "/passage");
    }

    /** A course with a head that has passed every gate before a stage. */
    public static String courseAt(CourseState stage, String unit) {
        if (stage == CourseState.CANCELLED) {
            var course = withHead(opened(unit), unit);
            Cancelling.cancelled(CaseKind.CAMPAIGN, get(chen(), path(course)).path("campaignId"));
            return course;
        }
        return passUntil(stage, withHead(opened(unit), unit), unit);
    }

    public static String passUntil(CourseState stage, String course, String unit) {
        while (!get(chen(), path(course)).path("state").equals(stage.name())) {
            pass(submitted(course, unit)).then().statusCode(200);
        }
        return course;
    }

    public static String path(String course) {
        return "/campaign-courses/" + course;
    }

    /** Makes every event of campaigns happen, and names the aggregates. */
    public static List<String> everyEvent() {
        var unit = aUnit();
        var campaign = running(unit);
        var course = withHead(course(campaign, unit), unit);
        // Late, so that signing escalates it.
        today(FIRST_DUE.plusDays(1));
        passUntil(CourseState.CONCLUDED, course, unit);
        post(chen(), "/campaigns/" + campaign + "/conclusion").then().statusCode(200);
        return List.of(campaign, course);
    }

    /** What a column of the course says in the database. */
    public static String stored(String course, String column) {
        return County.value(
                Sql.of("SELECT " + column + "::text AS value FROM campaign_course WHERE id = ?::uuid", course));
    }
}
