package cn.hengjian.personnel.resignation;

import static cn.hengjian.personnel.measure.MeasureCases.CLEAR;
import static cn.hengjian.personnel.measure.MeasureCases.COMMITTEE;
import static cn.hengjian.personnel.measure.MeasureCases.DISCIPLINE;
import static cn.hengjian.personnel.measure.MeasureCases.SIGNED;
import static cn.hengjian.personnel.measure.MeasureCases.TEXT;
import static cn.hengjian.personnel.measure.MeasureCases.common;
import static cn.hengjian.personnel.measure.MeasureCases.decision;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.adjustment.Adjustments;
import cn.hengjian.personnel.resignation.rules.ResignationEvent;
import cn.hengjian.personnel.resignation.rules.ResignationKind;
import cn.hengjian.personnel.resignation.rules.ResignationState;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.platform.workflow.StateMachine;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What is asked for about resignations, on {@code ORDINARY_DAY}. */
final class Resignations {

    static final Map<String, Object> CONGRESS = Map.of("congress", true);
    static final Map<String, Object> FORMALITIES = Map.of("document", "衡委干〔2026〕31号", "congressStep", "衡人常〔2026〕5号");
    static final Map<String, Object> TODAY = Map.of("effectiveOn", ORDINARY_DAY.toString());
    static final List<String> GROUNDS = List.of("MINIMUM_SERVICE", "SECRECY", "UNDER_PROCESS", "UNFINISHED_BUSINESS");

    private Resignations() {}

    static Response step(Api by, String id, String step, Object body) {
        return by.post("/resignations/" + id + "/" + step, body);
    }

    static Map<String, Object> resigning() {
        return Map.of("scope", "LEADING_POST", "reasons", "因身体原因，难以继续履职");
    }

    static Map<String, Object> blame(String ground) {
        return Map.of("ground", ground, "reasons", "本人负主要领导责任");
    }

    static Map<String, Object> order(Cast cast) {
        return Map.of(
                "cadreId",
                cast.cadre().id(),
                "ground",
                "DERELICTION_LOSS",
                "facts",
                "项目停工，损失二百万元",
                "reasons",
                "分管工作失职，已不适宜担任现职",
                "congress",
                true);
    }

    static Map<String, Object> duty(Cast cast) {
        return Map.of("cadreId", cast.cadre().id(), "facts", "调任他职，依法应当辞去人大选举的职务");
    }

    /** What was examined of every ground, of which one may hold. */
    static Map<String, Object> examined(String holding) {
        return Map.of(
                "findings",
                GROUNDS.stream()
                        .map(ground -> Map.of("ground", ground, "holds", ground.equals(holding), "facts", "已核查"))
                        .toList());
    }

    static String opened(Response answer) {
        return answer.then().statusCode(201).extract().path("id");
    }

    static void clear(String id) {
        common(DISCIPLINE, id, "clearance", CLEAR).then().statusCode(200);
    }

    static void formalities(String id) {
        step(Api.ORGANISATION, id, "formalities", FORMALITIES).then().statusCode(200);
    }

    /** An order to resign, served. */
    static String ordered(Cast cast) {
        var id = opened(Api.ORGANISATION.post("/resignations/orders", order(cast)));
        assertThat(Duty.of(id)).containsExactly("SERVE_NOTICE organisation 2026-03-09", "CLEAR discipline 2026-03-16");
        step(Api.ORGANISATION, id, "finding", TEXT).then().statusCode(200);
        common(Api.ORGANISATION, id, "notice", SIGNED).then().statusCode(200).body("stateBy", equalTo("2026-03-09"));
        common(cast.self(), id, "statement", TEXT).then().statusCode(200);
        common(Api.ORGANISATION, id, "statement/answer", TEXT).then().statusCode(200);
        clear(id);
        step(Api.ORGANISATION, id, "hearing", TEXT).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("DECIDE county-committee 2026-04-01");
        step(COMMITTEE, id, "decision", decision(9, 6, 5)).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("TALK organisation 2026-03-16");
        step(Api.ORGANISATION, id, "talk", Adjustments.talk(cast)).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("SERVE_DECISION organisation 2026-03-12");
        common(Api.ORGANISATION, id, "decision-service", SIGNED)
                .then()
                .statusCode(200)
                .body("state", equalTo("NOTICE_SERVED"));
        assertThat(Duty.of(id)).containsExactly("APPLY  2026-03-17");
        return id;
    }

    static StateMachine<ResignationState, ResignationEvent> machine(ResignationKind kind) {
        return switch (kind) {
            case VOLUNTARY -> ResignationStates.VOLUNTARY;
            case TAKE_BLAME -> ResignationStates.TAKE_BLAME;
            case ORDERED -> ResignationStates.ORDERED;
            case DUTY -> ResignationStates.DUTY;
        };
    }

    static ResignationCase aCase(ResignationKind kind, Cast cast) {
        return new ResignationCase(kind, cast);
    }
}
