package cn.hengjian.personnel.resignation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.measure.rules.Given;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.platform.rule.Ruling;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResignationRulesTest {

    private static final Set<ResignationEvent> BY_THE_CADRE =
            EnumSet.of(ResignationEvent.STATE, ResignationEvent.APPLY, ResignationEvent.APPEAL);

    private static Given given(ResignationEvent event) {
        return new Given(event.name());
    }

    private static Set<ResignationEvent> refused(ResignationKind kind, Refusal refusal) {
        var refused = EnumSet.noneOf(ResignationEvent.class);
        for (var event : ResignationEvent.values()) {
            if (ResignationRules.decide(kind, event, given(event).but(refusal).facts())
                    .equals(Ruling.refused(refusal))) {
                refused.add(event);
            }
        }
        return refused;
    }

    static Stream<Arguments> everyEvent() {
        return Arrays.stream(ResignationKind.values())
                .flatMap(kind -> Arrays.stream(ResignationEvent.values()).map(event -> Arguments.of(kind, event)));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void grantsWhatNothingStandsAgainst(ResignationKind kind, ResignationEvent event) {
        assertThat(ResignationRules.decide(kind, event, given(event).facts())).isEqualTo(Ruling.granted());
    }

    @ParameterizedTest
    @EnumSource
    void letsNobodyActInHisOwnCaseOrThatOfKinButTheCadreWhereTheCadreActs(ResignationKind kind) {
        var others = EnumSet.complementOf(EnumSet.copyOf(BY_THE_CADRE));
        others.remove(ResignationEvent.UNDO);

        assertThat(refused(kind, Refusal.OWN_CASE)).isEqualTo(others);
        assertThat(refused(kind, Refusal.KIN)).isEqualTo(others);
        assertThat(refused(kind, Refusal.NOT_THE_CADRE)).isEqualTo(BY_THE_CADRE);
    }

    @ParameterizedTest
    @CsvSource({
        "VOLUNTARY,  FINDING_MISSING,     ",
        "ORDERED,    FINDING_MISSING,     SERVE_NOTICE|DECIDE",
        "DUTY,       FINDING_MISSING,     ",
        "VOLUNTARY,  GROUND_UNEXAMINED,   DECIDE",
        "TAKE_BLAME, GROUND_UNEXAMINED,   ",
        "VOLUNTARY,  GROUND_HOLDS,        DECIDE",
        "ORDERED,    GROUND_HOLDS,        ",
        "VOLUNTARY,  NO_GROUND,           REFUSE",
        "ORDERED,    APPLICATION_LATE,    APPLY|APPEAL",
        "DUTY,       APPLICATION_LATE,    APPLY|APPEAL",
        "ORDERED,    APPLICATION_RUNNING, LAPSE",
        "DUTY,       APPLICATION_RUNNING, LAPSE",
        "VOLUNTARY,  DISCIPLINE_UNASKED,  DECIDE",
        "TAKE_BLAME, DISCIPLINE_OPEN,     DECIDE",
        "ORDERED,    DISCIPLINE_OPEN,     DECIDE",
        "DUTY,       DISCIPLINE_UNASKED,  DECIDE|COMPLETE_FORMALITIES",
        "DUTY,       DISCIPLINE_OPEN,     DECIDE|COMPLETE_FORMALITIES",
        "ORDERED,    PRIOR_ROLE,          DECIDE|REFUSE|REVOKE|UPHOLD",
        "ORDERED,    NO_AUTHORITY,        DECIDE|REFUSE|REVOKE|UPHOLD",
        "ORDERED,    NO_QUORUM,           DECIDE|REFUSE|REVOKE|UPHOLD",
        "ORDERED,    NO_MAJORITY,         DECIDE|REFUSE|REVOKE|UPHOLD",
        "ORDERED,    NOT_INDIVIDUAL,      DECIDE|REFUSE|REVOKE|UPHOLD",
        "ORDERED,    NOTICE_MISSING,      STATE|HEAR",
        "ORDERED,    STATEMENT_RUNNING,   HEAR",
        "ORDERED,    LEADER_BELOW_LEVEL,  TALK",
        "TAKE_BLAME, CONGRESS_MISSING,    COMPLETE_FORMALITIES",
        "TAKE_BLAME, FORMALITIES_MISSING, CLOSE",
        "DUTY,       FORMALITIES_MISSING, CLOSE",
        "VOLUNTARY,  DECISION_UNSERVED,   APPLY|APPEAL|LAPSE|HAND_OVER|CLOSE",
        "DUTY,       DECISION_UNSERVED,   APPLY|APPEAL|LAPSE|HAND_OVER",
        "VOLUNTARY,  NO_DECISION,         HAND_OVER|CLOSE",
        "ORDERED,    UNDER_REVIEW,        APPEAL",
        "ORDERED,    ALREADY_SERVED,      SERVE_DECISION"
    })
    void refusesWhatAReasonGuardsAndNothingElse(ResignationKind kind, Refusal refusal, String events) {
        var guarded = EnumSet.noneOf(ResignationEvent.class);
        if (events != null) {
            Arrays.stream(events.split("\\|")).map(ResignationEvent::valueOf).forEach(guarded::add);
        }

        assertThat(refused(kind, refusal)).isEqualTo(guarded);
    }
}
