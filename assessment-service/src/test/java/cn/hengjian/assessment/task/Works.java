package cn.hengjian.assessment.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Key work and tasks with meaningful defaults, made through the API. */
final class Works {

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private Works() {}

    static RequestSpecification head() {
        return Api.leader("D001", "C000010");
    }

    static Map<String, Object> part(String cadre, Object target, LocalDate deadline) {
        return Map.of(
                "cadreNumber",
                cadre,
                "content",
                "走访重点企业",
                "target",
                target,
                "measure",
                "家",
                "deadline",
                deadline.toString());
    }

    static Response set(RequestSpecification setter, String unit, List<Map<String, Object>> parts) {
        return Annual.post(
                setter,
                "/key-works",
                Map.of(
                        "title",
                        "招商引资攻坚",
                        "standard",
                        "年内新签约项目，逐户走访重点企业",
                        "year",
                        today().getYear(),
                        "unitCode",
                        unit,
                        "tasks",
                        parts));
    }

    /** A work of D001 with a target of twenty for each of these, due in thirty days. */
    static String aWork(String... cadres) {
        var parts = Arrays.stream(cadres)
                .map(cadre -> part(cadre, 20, today().plusDays(30)))
                .toList();
        return set(head(), "D001", parts).then().statusCode(201).extract().path("id");
    }

    static String task(String work, String cadre) {
        return Api.sun()
                .queryParam("work", work)
                .queryParam("cadre", cadre)
                .get("/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    static Response act(RequestSpecification caller, String task, String action) {
        return caller.post("/tasks/{id}/" + action, task);
    }

    static Response act(RequestSpecification caller, String task, String action, Map<String, ?> body) {
        return Annual.post(caller, "/tasks/" + task + "/" + action, body);
    }

    static String underWay(String work, String cadre) {
        var task = task(work, cadre);
        act(Api.cadre(cadre), task, "acknowledgement").then().statusCode(200);
        act(Api.cadre(cadre), task, "start").then().statusCode(200).body("state", equalTo("IN_PROGRESS"));
        return task;
    }

    static Response prove(String task, String cadre, Object achieved) {
        return act(
                Api.cadre(cadre),
                task,
                "evidence",
                Map.of("reference", "D001〔2026〕走访台账-3", "note", "走访台账", "achieved", achieved));
    }

    static Response assess(RequestSpecification caller, String task, Object achieved) {
        return act(caller, task, "assessment", Map.of("achieved", achieved, "comment", "以台账为准"));
    }

    static void update(County county, String task, String column, LocalDate day) {
        county.update("UPDATE task SET " + column + " = ? WHERE id = ?::uuid", day, task);
    }

    static void refused(Response response, String guard) {
        response.then().statusCode(409).body("errors.code", contains(guard));
    }

    static void refusedUnlisted(Response response) {
        response.then().statusCode(409).body("type", containsString("transition-refused"));
    }

    /** A head with five in one department, one in another. */
    static void twoDepartments(County county) {
        county.fresh();
        var one = county.department("D001");
        county.principal("C000010", one, "XK_Z");
        for (int i = 1; i <= 5; i++) {
            county.cadre("C00001" + i, one, "NONE");
        }
        county.cadre("C000021", county.department("D002"), "NONE");
    }
}
