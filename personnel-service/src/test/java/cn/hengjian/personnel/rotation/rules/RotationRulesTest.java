package cn.hengjian.personnel.rotation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.measure.rules.Given;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.platform.rule.Ruling;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RotationRulesTest {

    private static Given given(RotationEvent event) {
        return new Given(event.name());
    }

    private static Set<RotationEvent> guarded(Refusal refusal) {
        return switch (refusal) {
            case OWN_CASE, KIN -> {
                var people = EnumSet.allOf(RotationEvent.class);
                people.removeAll(Set.of(RotationEvent.EXPIRE, RotationEvent.LAPSE));
                yield people;
            }
            case SOURCE_FELL -> EnumSet.of(RotationEvent.DECIDE, RotationEvent.REJECT, RotationEvent.REPORT_IN);
            case PRIOR_ROLE, NO_AUTHORITY, NO_QUORUM, NO_MAJORITY, NOT_INDIVIDUAL ->
                EnumSet.of(RotationEvent.DECIDE, RotationEvent.REJECT);
            case DISCIPLINE_UNASKED, DISCIPLINE_OPEN -> EnumSet.of(RotationEvent.DECIDE);
            case PARTY_RECUSED, ALREADY_SERVED -> EnumSet.of(RotationEvent.SERVE_DECISION);
            case CONGRESS_MISSING, NO_DECISION, DECISION_UNSERVED -> EnumSet.of(RotationEvent.REPORT_IN);
            case AUDIT_MISSING -> EnumSet.of(RotationEvent.HAND_OVER);
            case TOO_FEW_VERIFIERS,
                    SAME_PERSON,
                    LEADER_BELOW_LEVEL,
                    NOT_THE_CADRE,
                    NOTICE_MISSING,
                    ALREADY_NOTICED,
                    ALREADY_STATED,
                    STATEMENT_LATE,
                    NO_STATEMENT,
                    ALREADY_ANSWERED,
                    STATEMENT_RUNNING,
                    STATEMENT_UNANSWERED,
                    BAR_RUNNING,
                    BEYOND_NOTICE,
                    OTHER_OUTCOME,
                    UNCHECKED,
                    NOT_BOTTOM,
                    NO_FAULT,
                    NO_LOSS,
                    EXTERNAL_CAUSE,
                    FINDING_MISSING,
                    GROUND_UNEXAMINED,
                    GROUND_HOLDS,
                    NO_GROUND,
                    APPLICATION_LATE,
                    APPLICATION_RUNNING,
                    FORMALITIES_MISSING,
                    UNDER_REVIEW,
                    PROTECTED -> EnumSet.noneOf(RotationEvent.class);
        };
    }

    @ParameterizedTest
    @EnumSource
    void grantsWhatNothingStandsAgainst(RotationEvent event) {
        assertThat(RotationRules.decide(event, given(event).facts())).isEqualTo(Ruling.granted());
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatAReasonGuardsAndNothingElse(Refusal refusal) {
        var refused = EnumSet.noneOf(RotationEvent.class);
        for (var event : RotationEvent.values()) {
            if (RotationRules.decide(event, given(event).but(refusal).facts()).equals(Ruling.refused(refusal))) {
                refused.add(event);
            }
        }

        assertThat(refused).isEqualTo(guarded(refusal));
    }
}
