package cn.hengjian.personnel.resignation;

import static cn.hengjian.personnel.measure.MeasureCases.CLEAR;
import static cn.hengjian.personnel.measure.MeasureCases.COMMITTEE;
import static cn.hengjian.personnel.measure.MeasureCases.DISCIPLINE;
import static cn.hengjian.personnel.measure.MeasureCases.REASON;
import static cn.hengjian.personnel.measure.MeasureCases.SIGNED;
import static cn.hengjian.personnel.measure.MeasureCases.TEXT;
import static cn.hengjian.personnel.measure.MeasureCases.common;
import static cn.hengjian.personnel.measure.MeasureCases.decision;
import static cn.hengjian.personnel.resignation.Resignations.step;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.adjustment.Adjustments;
import cn.hengjian.personnel.measure.MeasureCases;
import cn.hengjian.personnel.resignation.rules.ResignationEvent;
import cn.hengjian.personnel.resignation.rules.ResignationKind;
import cn.hengjian.personnel.resignation.rules.ResignationState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition that the machine of a kind lists works over HTTP, and every other one is refused. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ResignationMachineTest {

    private static Cast cast;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        if (cast == null) {
            cast = Talks.aCast();
        }
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    static Stream<Arguments> steps() {
        return Arrays.stream(ResignationKind.values()).flatMap(ResignationMachineTest::steps);
    }

    private static Stream<Arguments> steps(ResignationKind kind) {
        return Resignations.machine(kind).transitions().stream()
                .flatMap(transition -> Stream.of(transition.from(), transition.to()))
                .distinct()
                .flatMap(state -> Arrays.stream(ResignationEvent.values())
                        // It happens with the decision on an appeal.
                        .filter(event -> event != ResignationEvent.UNDO)
                        .map(event -> Arguments.of(kind, state, event)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void makesWhatIsListedAndRefusesTheRest(ResignationKind kind, ResignationState from, ResignationEvent event) {
        var listed = Resignations.machine(kind).transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .map(Transition::to)
                .findFirst();
        var id = prepared(kind, event).in(from);

        // Before the notice the cadre doesn't even see a case that he or she did not file.
        var answer = request(event, id, listed.isPresent() ? cast.self() : cast.bystander());

        if (listed.isPresent()) {
            answer.then().statusCode(200).body("state", equalTo(listed.get().name()));
        } else {
            answer.then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }
        assertThat(MeasureCases.state(id)).isEqualTo(listed.orElse(from).name());
    }

    private static ResignationCase prepared(ResignationKind kind, ResignationEvent event) {
        var prepared = Resignations.aCase(kind, cast);
        return switch (event) {
            case SERVE_NOTICE -> prepared.unnoticed();
            case STATE -> prepared.statingUntil(ORDINARY_DAY);
            case ANSWER -> prepared.stated();
            case SERVE_DECISION -> prepared.unserved();
            case REFUSE -> prepared.holding("SECRECY");
            case LAPSE -> prepared.applyingUntil(ORDINARY_DAY.minusDays(1));
            default -> prepared;
        };
    }

    private static Response request(ResignationEvent event, String id, Api cadre) {
        var office = Api.ORGANISATION;
        return switch (event) {
            case VERIFY -> step(office, id, "verification", Resignations.CONGRESS);
            case EXAMINE -> step(office, id, "grounds", Resignations.examined("SECRECY"));
            case REVIEW -> step(office, id, "review", Map.of("text", "负主要领导责任", "congress", false));
            case FIND -> step(office, id, "finding", TEXT);
            case SERVE_NOTICE -> common(office, id, "notice", SIGNED);
            case STATE -> common(cadre, id, "statement", TEXT);
            case ANSWER -> common(office, id, "statement/answer", TEXT);
            case CLEAR -> common(DISCIPLINE, id, "clearance", CLEAR);
            case HEAR -> step(office, id, "hearing", TEXT);
            case DECIDE -> step(COMMITTEE, id, "decision", decision(9, 6, 5));
            case REFUSE -> step(COMMITTEE, id, "refusal", decision(9, 6, 5));
            case SERVE_DECISION -> common(office, id, "decision-service", SIGNED);
            case TALK -> step(office, id, "talk", Adjustments.talk(cast));
            case APPLY -> step(cadre, id, "application", TEXT);
            case APPEAL -> step(cadre, id, "appeal", TEXT);
            case REVOKE -> step(COMMITTEE, id, "appeal/revocation", decision(9, 6, 5));
            case UPHOLD -> step(COMMITTEE, id, "appeal/upholding", decision(9, 6, 5));
            case LAPSE -> step(office, id, "lapse", REASON);
            case HAND_OVER -> step(office, id, "handover", TEXT);
            case COMPLETE_FORMALITIES -> step(office, id, "formalities", Resignations.FORMALITIES);
            case CLOSE -> step(office, id, "effect", Resignations.TODAY);
            case UNDO -> throw new IllegalArgumentException("nobody asks for it");
            case CANCEL -> common(office, id, "cancellation", REASON);
        };
    }
}
