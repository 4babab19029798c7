package cn.hengjian.assessment.special;

import static org.hamcrest.Matchers.contains;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Map;

/** Special appraisals with meaningful defaults, made through the API. */
final class Specials {

    private Specials() {}

    static Response report(String cadre, String document, LocalDate knownOn) {
        return report(Api.organisation(), cadre, document, knownOn, knownOn);
    }

    static Response report(
            RequestSpecification caller, String cadre, String document, LocalDate occurredOn, LocalDate knownOn) {
        return Annual.post(
                caller,
                "/special-appraisals",
                Map.of(
                        "title",
                        "防汛抢险",
                        "matter",
                        "连夜组织群众转移，无人伤亡",
                        "document",
                        document,
                        "occurredOn",
                        occurredOn.toString(),
                        "knownOn",
                        knownOn.toString(),
                        "cadreNumber",
                        cadre));
    }

    static Response act(RequestSpecification caller, String special, String action) {
        return caller.post("/special-appraisals/{id}/" + action, special);
    }

    static Response act(RequestSpecification caller, String special, String action, Map<String, ?> body) {
        return Annual.post(caller, "/special-appraisals/" + special + "/" + action, body);
    }

    static Response state(RequestSpecification caller, String special) {
        return act(caller, special, "statement", Map.of("statement", "当晚按预案处置"));
    }

    static Response cite(RequestSpecification caller, String special, String reference) {
        return act(caller, special, "evidence", Map.of("source", "DOCUMENT", "reference", reference, "note", "现场记录"));
    }

    static Response evaluate(RequestSpecification caller, String special, String grade) {
        return act(caller, special, "evaluation", Map.of("grade", grade, "finding", "处置及时、到位"));
    }

    static Response decide(RequestSpecification caller, String special, int due, int present, int agreed) {
        return act(
                caller,
                special,
                "decision",
                Map.of("due", due, "present", present, "agreed", agreed, "document", "考核委员会会议纪要〔2026〕5号"));
    }

    static Response feedBack(RequestSpecification caller, String special) {
        return act(caller, special, "feedback", Map.of("feedback", "予以肯定"));
    }

    static void refused(Response response, String guard) {
        response.then().statusCode(409).body("errors.code", contains(guard));
    }
}
