package cn.hengjian.assessment.stage;

import static org.hamcrest.Matchers.contains;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Stages with meaningful defaults, made through the API. */
final class Stages {

    private Stages() {}

    static RequestSpecification head() {
        return Api.leader("D001", "C000010");
    }

    /** A head with five in one department, two in another without a head. */
    static void twoDepartments(County county) {
        county.fresh();
        var one = county.department("D001");
        county.principal("C000010", one, "XK_Z");
        for (int i = 1; i <= 5; i++) {
            county.cadre("C00001" + i, one, "NONE");
        }
        var two = county.department("D002");
        county.cadre("C000021", two, "NONE");
        county.cadre("C000022", two, "NONE");
    }

    static Response open(RequestSpecification caller, String unit, int year, int quarter) {
        return Annual.post(
                caller,
                "/stage-runs",
                Map.of(
                        "title",
                        "第%d季度考核".formatted(quarter),
                        "unitCode",
                        unit,
                        "from",
                        "%d-%02d-01".formatted(year, quarter * 3 - 2),
                        "to",
                        "%d-%02d-28".formatted(year, quarter * 3)));
    }

    static String opened(String unit, int year, int quarter) {
        return open(Api.sun(), unit, year, quarter)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String appraisal(String run, String cadre) {
        return Api.sun()
                .queryParam("run", run)
                .queryParam("cadre", cadre)
                .get("/stage-appraisals")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    static Response act(RequestSpecification caller, String appraisal, String action, Map<String, ?> body) {
        return Annual.post(caller, "/stage-appraisals/" + appraisal + "/" + action, body);
    }

    static Response report(String appraisal, String cadre) {
        return act(Api.cadre(cadre), appraisal, "report", Map.of("report", "本季度完成走访二十家企业"));
    }

    static Response grade(RequestSpecification rater, String appraisal, String grade) {
        return act(rater, appraisal, "grade", Map.of("grade", grade, "comment", "按时完成任务"));
    }

    static Response tell(RequestSpecification rater, String appraisal) {
        return act(rater, appraisal, "feedback", Map.of("feedback", "调研还应更深入"));
    }

    static Response state(String appraisal, String cadre) {
        return act(Api.cadre(cadre), appraisal, "statement", Map.of("statement", "认可"));
    }

    static Response cite(RequestSpecification caller, String appraisal, String source, String reference) {
        return act(caller, appraisal, "evidence", Map.of("source", source, "reference", reference, "note", "走访台账"));
    }

    /** Graded by the head, told, and answered. */
    static String told(String run, String cadre, String grade) {
        var appraisal = appraisal(run, cadre);
        report(appraisal, cadre).then().statusCode(200);
        grade(head(), appraisal, grade).then().statusCode(200);
        tell(head(), appraisal).then().statusCode(200);
        state(appraisal, cadre).then().statusCode(200);
        return appraisal;
    }

    static void refused(Response response, String guard) {
        response.then().statusCode(409).body("errors.code", contains(guard));
    }
}
