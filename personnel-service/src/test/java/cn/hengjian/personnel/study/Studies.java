package cn.hengjian.personnel.study;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.study.rules.StudyEvent;
import cn.hengjian.personnel.study.rules.StudyState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** A cadre who studies, and the unit that confirms it. */
record Studies(County.Unit unit, County.Cadre cadre) {

    static final Map<String, String> REASON = Map.of("reason", "佐证不足");

    static Studies begin() {
        var unit = County.aDepartment();
        return new Studies(unit, County.aCadre(unit));
    }

    Api self() {
        return Api.ofCadre(cadre.number());
    }

    Api hr() {
        return Api.ofUnit(unit.code(), "unit-hr");
    }

    Map<String, Object> entry(String start, String end, String hours) {
        var entry = new HashMap<String, Object>();
        entry.put("cadreNumber", cadre.number());
        entry.put("topic", "LAW");
        entry.put("mode", "CLASS");
        entry.put("title", "法治专题班");
        entry.put("organiser", "县委党校");
        entry.put("startDate", start);
        entry.put("endDate", end);
        entry.put("portion", "FULL");
        entry.put("hours", new BigDecimal(hours));
        entry.put("evidence", "结业证书");
        return entry;
    }

    String enter(Map<String, Object> entry) {
        var answer = self().post("/study-records", entry);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    String confirmed(Map<String, Object> entry) {
        var id = enter(entry);
        assertThat(step(StudyEvent.CONFIRM, id).statusCode()).isEqualTo(200);
        return id;
    }

    Response step(StudyEvent event, String id) {
        var path = "/study-records/" + id;
        return switch (event) {
            case CONFIRM -> hr().post(path + "/confirmation", Map.of());
            case REJECT -> hr().post(path + "/rejection", REASON);
            case WITHDRAW -> self().post(path + "/withdrawal", Map.of());
            case CANCEL -> hr().post(path + "/cancellation", REASON);
        };
    }

    String in(StudyState state) {
        var id = enter(entry("2026-02-02", "2026-02-03", "8"));
        switch (state) {
            case SUBMITTED -> {}
            case CONFIRMED -> step(StudyEvent.CONFIRM, id);
            case REJECTED -> step(StudyEvent.REJECT, id);
            case WITHDRAWN -> step(StudyEvent.WITHDRAW, id);
            case CANCELLED -> {
                step(StudyEvent.CONFIRM, id);
                step(StudyEvent.CANCEL, id);
            }
        }
        assertThat(state(id)).isEqualTo(state.name());
        return id;
    }

    static String state(String id) {
        return Stored.text("SELECT state AS value FROM study_record WHERE id = ?::uuid", id);
    }
}
