package cn.hengjian.supervision.testing;

import static io.restassured.RestAssured.given;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** People of a county who act through the API, and units that only one test knows. */
public final class County {

    public static final String ROOT = "/api/supervision/v1";
    public static final Map<String, ?> PASSED = Map.of("outcome", "PASSED", "comment", "已整改到位");
    public static final Map<String, ?> RETURNED = Map.of("outcome", "RETURNED", "comment", "轮值表未执行");
    public static final Map<String, ?> EVIDENCE = Map.of("evidence", "外出登记簿照片");

    private static final AtomicInteger UNITS = new AtomicInteger();
    private static final AtomicInteger CADRES = new AtomicInteger();

    private County() {}

    /** Signs, confirms and orders. */
    public static String chen() {
        return TestIssuer.token("supervision.chen", "supervision-office", "inspector");
    }

    /** Decides for the county committee. */
    public static String li() {
        return TestIssuer.token("committee.li", "county-committee");
    }

    /** Rechecks. */
    public static String zhao() {
        return TestIssuer.token("supervision.zhao", "supervision-office", "inspector");
    }

    public static String leader(String unit) {
        return TestIssuer.unitToken("leader." + unit, unit, "unit-leader");
    }

    public static String hr(String unit) {
        return TestIssuer.unitToken("hr." + unit, unit, "unit-hr");
    }

    /** Of the discipline body; signs no finding. */
    public static String discipline() {
        return TestIssuer.token("discipline.wu", "discipline");
    }

    public static void today(LocalDate day) {
        clock().set(day);
    }

    public static LocalDate today() {
        return LocalDate.now(clock());
    }

    private static MovableClock clock() {
        return Arc.container().instance(MovableClock.class).get();
    }

    public static Database database() {
        return Arc.container().instance(Database.class).get();
    }

    /** A unit at the top of a tree of its own. */
    public static String aUnit() {
        return aUnitUnder("");
    }

    public static String aUnitUnder(String parentPath) {
        var code = "T" + UNITS.incrementAndGet();
        database()
                .update(Sql.of(
                        "INSERT INTO unit (id, code, name, kind, path, version) VALUES (?, ?, ?, 'DEPARTMENT', ?::ltree, 1)",
                        UUID.randomUUID(),
                        code,
                        "单位" + code,
                        parentPath.isEmpty() ? code : parentPath + "." + code));
        return code;
    }

    /** The number of a new cadre who serves at a unit. */
    public static String aCadre(String unit) {
        var number = "K" + CADRES.incrementAndGet();
        database().update(Sql.of("""
                        INSERT INTO cadre (id, number, name, unit_id, unit_code, version)
                        SELECT ?, ?, ?, id, code, 1 FROM unit WHERE code = ?""", UUID.randomUUID(), number, "干部" + number, unit));
        database().update(Sql.of("""
                        INSERT INTO cadre_unit_period (cadre_id, from_version, unit_id, since)
                        SELECT id, 1, unit_id, '2020-01-01' FROM cadre WHERE number = ?""", number));
        return number;
    }

    /** The user name of a new, registered inspector who serves at a unit. */
    public static String anInspector(String unit) {
        var cadre = aCadre(unit);
        var username = "inspector." + cadre.toLowerCase(Locale.ROOT);
        post(chen(), "/inspectors", Map.of("username", username, "cadreNumber", cadre))
                .then()
                .statusCode(201);
        return username;
    }

    public static Map<String, Object> aFinding(String unit, String severity) {
        return new HashMap<>(Map.of(
                "unitCode", unit,
                "windCode", "W1.2",
                "causeCode", "C2",
                "severity", severity,
                "title", "下午办公室无人在岗",
                "description", "15时10分综合股无人在岗",
                "inspectors", List.of("supervision.chen", "discipline.he")));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    public static Response get(String token, String path) {
        return as(token).get(ROOT + path);
    }

    public static Response post(String token, String path) {
        return as(token).post(ROOT + path);
    }

    public static Response post(String token, String path, Map<String, ?> body) {
        return as(token).contentType("application/json").body(body).post(ROOT + path);
    }

    public static Response patch(String token, String path, long version, Map<String, ?> changes) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(changes)
                .patch(ROOT + path);
    }

    public static String raised(String unit, String severity) {
        return post(chen(), "/findings", aFinding(unit, severity))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String confirmed(String unit, String severity) {
        var finding = raised(unit, severity);
        post(leader(unit), "/findings/" + finding + "/statement", Map.of("text", "情况属实"))
                .then()
                .statusCode(200);
        post(chen(), "/findings/" + finding + "/confirmation").then().statusCode(200);
        return finding;
    }

    /** A receipt that the unit's office signed today. */
    public static Map<String, Object> receipt() {
        return new HashMap<>(Map.of(
                "conclusion", "经查，反映的问题属实", "recipient", "办公室主任", "receivedOn", today().toString(), "signed", true));
    }

    /** A finding whose conclusion the unit has. */
    public static String served(String unit, String severity) {
        var finding = confirmed(unit, severity);
        post(chen(), "/findings/" + finding + "/service", receipt()).then().statusCode(200);
        return finding;
    }

    public static String ordered(String unit, String severity) {
        return order(served(unit, severity)).then().statusCode(201).extract().path("id");
    }

    public static Response order(String finding) {
        return post(
                chen(),
                "/findings/" + finding + "/order",
                Map.of("items", List.of("建立外出登记制度", "窗口轮值"), "owner", "办公室主任"));
    }

    public static String submitted(String unit, String severity) {
        var order = ordered(unit, severity);
        post(hr(unit), "/rectification-orders/" + order + "/start").then().statusCode(200);
        post(hr(unit), "/rectification-orders/" + order + "/submission", EVIDENCE)
                .then()
                .statusCode(200);
        return order;
    }

    /** The id of a file that this person uploads. */
    public static String uploaded(String token, String name) {
        return as(token)
                .contentType("image/png")
                .body(Samples.png())
                .post(ROOT + "/evidence-files?name=" + name)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The only text that a statement gives. */
    public static String value(Sql sql) {
        return database().require(sql, row -> row.textOrNull("value") == null ? "" : row.text("value"));
    }

    /** Event types of an aggregate in the outbox, oldest first. */
    public static List<String> events(String aggregate) {
        return database()
                .list(
                        Sql.of("SELECT type FROM outbox WHERE aggregate_id = ? ORDER BY seq", aggregate),
                        row -> row.text("type").replace("cn.hengjian.supervision.", ""));
    }
}
