package cn.hengjian.assessment.comprehensive;

import static org.hamcrest.Matchers.contains;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Comprehensive appraisals with meaningful defaults, made through the API, and what they draw on. */
public final class Comprehensives {

    private static final String FINDING = "三年来分管项目全部按期完工，群众评价较好：";

    private static final AtomicInteger NEXT_NUMBER = new AtomicInteger();

    private Comprehensives() {}

    /** The number of somebody about whom no other test has left anything. */
    static String aNumber() {
        return "C8%05d".formatted(NEXT_NUMBER.incrementAndGet());
    }

    static Response open(RequestSpecification caller, String cadre, String document, LocalDate from, LocalDate to) {
        return Annual.post(
                caller,
                "/comprehensive-appraisals",
                Map.of(
                        "cadreNumber",
                        cadre,
                        "occasion",
                        "PROMOTION",
                        "document",
                        document,
                        "from",
                        from.toString(),
                        "to",
                        to.toString()));
    }

    static String opened(String cadre, LocalDate from, LocalDate to) {
        return open(Api.organisation(), cadre, "县委组〔2026〕1号", from, to)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response act(RequestSpecification caller, String id, String action) {
        return caller.post("/comprehensive-appraisals/{id}/" + action, id);
    }

    static Response act(RequestSpecification caller, String id, String action, Map<String, ?> body) {
        return Annual.post(caller, "/comprehensive-appraisals/" + id + "/" + action, body);
    }

    static Response evaluate(RequestSpecification caller, String id, String reasons, String gapReason) {
        var body = new HashMap<String, Object>(Map.of("grade", "COMPETENT", "finding", FINDING + reasons));
        if (gapReason != null) {
            body.put("gapReason", gapReason);
        }
        return act(caller, id, "evaluation", body);
    }

    static Response decide(RequestSpecification caller, String id, int due, int present, int agreed) {
        return act(
                caller,
                id,
                "decision",
                Map.of("due", due, "present", present, "agreed", agreed, "document", "考核委员会会议纪要〔2026〕9号"));
    }

    static Response feedBack(RequestSpecification caller, String id) {
        return act(caller, id, "feedback", Map.of("feedback", "予以肯定，继续加强调研"));
    }

    static Response answer(RequestSpecification caller, String id) {
        return act(caller, id, "answer", Map.of("agrees", true, "answer", "无异议"));
    }

    static void refused(Response response, String guard) {
        response.then().statusCode(409).body("errors.code", contains(guard));
    }

    /** One that the person knows of. */
    static String fedBack(String cadre, LocalDate from, LocalDate to) {
        var id = opened(cadre, from, to);
        act(Api.organisation(), id, "material").then().statusCode(200);
        evaluate(Api.sun(), id, id, "历史档案另行补齐").then().statusCode(200);
        decide(Api.qian(), id, 9, 6, 5).then().statusCode(200);
        feedBack(Api.organisation(), id).then().statusCode(200);
        return id;
    }

    public static void aClosedOne(String cadre) {
        var id = fedBack(cadre, LocalDate.of(2020, 1, 1), LocalDate.of(2025, 12, 31));
        answer(Api.cadre(cadre), id).then().statusCode(200);
        act(Api.organisation(), id, "closing").then().statusCode(200);
    }

    /** A special appraisal of which the person has been told. */
    static UUID aToldSpecial(County county, String cadre, LocalDate day, String linkedTo) {
        var id = UUID.randomUUID();
        county.update("""
                INSERT INTO special_appraisal (id, title, matter, document, occurred_on, known_on, cadre_id, cadre_number,
                    cadre_name, unit_id, unit_code, state, open_due, open_warning, close_due, close_warning, opened_on,
                    hear_due, grade, finding, evaluated_by, due, present, agreed, decision, decided_by, decided_on, feedback,
                    told_on, appraisal_id, reported_by, policy_pack, policy_version)
                SELECT ?, '防汛', '防汛', ?::text, d, d, c.id, c.number, c.name, c.unit_id, 'D001',
                    CASE WHEN ?::text IS NULL THEN 'FED_BACK' ELSE 'LINKED' END, d + 10, d, d + 60, d, d, d + 5, 'GOOD', 'x',
                    'a', 9, 9, 9, 'x', 'b', d, 'x', d, ?::uuid, 'a', 'CN-CURRENT', 3
                FROM cadre c, (SELECT ?::date AS d) x WHERE c.number = ?""", id, id.toString(), linkedTo, linkedTo, day, cadre);
        return id;
    }

    /** A locked stage appraisal of a month. */
    static UUID aLockedStage(County county, String cadre, LocalDate from) {
        var run = UUID.randomUUID();
        county.update(
                "INSERT INTO stage_run (id, title, unit_id, unit_code, from_on, to_on, report_due, grade_due, opened_by,"
                        + " opened_on, policy_pack, policy_version) SELECT ?, '阶段', c.unit_id, 'D001', ?::date, ?::date,"
                        + " ?::date, ?::date, 'a', ?::date, 'CN-CURRENT', 3 FROM cadre c WHERE c.number = ?",
                run,
                from,
                from.plusDays(20),
                from,
                from,
                from,
                cadre);
        var id = UUID.randomUUID();
        county.update(
                "INSERT INTO stage_appraisal (id, run_id, cadre_id, cadre_number, cadre_name, unit_id, unit_code, from_on,"
                        + " to_on, state, grade, comment, graded_by, feedback, told_on, statement_due, locked_on)"
                        + " SELECT ?, ?, c.id, c.number, c.name, c.unit_id, 'D001', ?::date, ?::date, 'LOCKED', 'GOOD', 'x',"
                        + " 'a', 'x', ?::date, ?::date, ?::date FROM cadre c WHERE c.number = ?",
                id,
                run,
                from,
                from.plusDays(20),
                from,
                from,
                from,
                cadre);
        return id;
    }

    /** A finding that supervision confirmed and that names the person. */
    public static UUID aFinding(County county, String cadre, LocalDate day) {
        var id = UUID.randomUUID();
        county.update("INSERT INTO finding_told (id) VALUES (?)", id);
        county.update(
                "INSERT INTO evidence (id, source, source_id, source_number, fact, finding_id, unit_id, unit_code, wind_code,"
                        + " severity, happened_on) SELECT ?, 'FINDING', ?, 'F-1', 'CONFIRMED', ?, c.unit_id, 'D001', 'W4.3',"
                        + " 'GENERAL', ?::date FROM cadre c WHERE c.number = ?",
                id,
                id,
                id,
                day,
                cadre);
        county.update(
                "INSERT INTO evidence_cadre (evidence_id, cadre_id) SELECT ?, c.id FROM cadre c WHERE c.number = ?",
                id,
                cadre);
        return id;
    }
}
