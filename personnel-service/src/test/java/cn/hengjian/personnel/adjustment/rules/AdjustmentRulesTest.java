package cn.hengjian.personnel.adjustment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.measure.rules.Given;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.platform.rule.Ruling;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdjustmentRulesTest {

    private static Given given(AdjustmentEvent event) {
        return new Given(event.name());
    }

    private static Set<AdjustmentEvent> guarded(Refusal refusal) {
        return switch (refusal) {
            case OWN_CASE, KIN -> {
                var others = EnumSet.allOf(AdjustmentEvent.class);
                others.removeAll(Set.of(AdjustmentEvent.STATE, AdjustmentEvent.UNDO));
                yield others;
            }
            case SOURCE_FELL ->
                EnumSet.of(
                        AdjustmentEvent.VERIFY,
                        AdjustmentEvent.ESTABLISH,
                        AdjustmentEvent.PROPOSE,
                        AdjustmentEvent.SERVE_NOTICE,
                        AdjustmentEvent.DECIDE,
                        AdjustmentEvent.TAKE_EFFECT);
            case PRIOR_ROLE,
                    NO_AUTHORITY,
                    NO_QUORUM,
                    NO_MAJORITY,
                    NOT_INDIVIDUAL,
                    DISCIPLINE_UNASKED,
                    DISCIPLINE_OPEN -> EnumSet.of(AdjustmentEvent.DECIDE);
            case TOO_FEW_VERIFIERS -> EnumSet.of(AdjustmentEvent.VERIFY);
            case SAME_PERSON, LEADER_BELOW_LEVEL -> EnumSet.of(AdjustmentEvent.TALK);
            case PARTY_RECUSED ->
                EnumSet.of(
                        AdjustmentEvent.VERIFY,
                        AdjustmentEvent.SERVE_NOTICE,
                        AdjustmentEvent.SERVE_DECISION,
                        AdjustmentEvent.TALK);
            case NOT_THE_CADRE, ALREADY_STATED, STATEMENT_LATE -> EnumSet.of(AdjustmentEvent.STATE);
            case NOTICE_MISSING -> EnumSet.of(AdjustmentEvent.STATE, AdjustmentEvent.HEAR);
            case ALREADY_NOTICED -> EnumSet.of(AdjustmentEvent.SERVE_NOTICE);
            case NO_STATEMENT, ALREADY_ANSWERED -> EnumSet.of(AdjustmentEvent.ANSWER);
            case STATEMENT_RUNNING, STATEMENT_UNANSWERED -> EnumSet.of(AdjustmentEvent.HEAR);
            case CONGRESS_MISSING -> EnumSet.of(AdjustmentEvent.COMPLETE_FORMALITIES);
            case NO_DECISION, DECISION_UNSERVED -> EnumSet.of(AdjustmentEvent.TAKE_EFFECT);
            case ALREADY_SERVED -> EnumSet.of(AdjustmentEvent.SERVE_DECISION);
            case BAR_RUNNING -> EnumSet.of(AdjustmentEvent.RESTORE);
            // Those of other measures.
            case BEYOND_NOTICE,
                    OTHER_OUTCOME,
                    UNCHECKED,
                    NOT_BOTTOM,
                    NO_FAULT,
                    NO_LOSS,
                    EXTERNAL_CAUSE,
                    PROTECTED,
                    FINDING_MISSING,
                    GROUND_UNEXAMINED,
                    GROUND_HOLDS,
                    NO_GROUND,
                    APPLICATION_LATE,
                    APPLICATION_RUNNING,
                    FORMALITIES_MISSING,
                    UNDER_REVIEW,
                    AUDIT_MISSING -> EnumSet.noneOf(AdjustmentEvent.class);
        };
    }

    @ParameterizedTest
    @EnumSource
    void grantsWhatNothingStandsAgainst(AdjustmentEvent event) {
        assertThat(AdjustmentRules.decide(event, given(event).facts())).isEqualTo(Ruling.granted());
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatAReasonGuardsAndNothingElse(Refusal refusal) {
        var refused = EnumSet.noneOf(AdjustmentEvent.class);
        for (var event : AdjustmentEvent.values()) {
            if (AdjustmentRules.decide(event, given(event).but(refusal).facts()).equals(Ruling.refused(refusal))) {
                refused.add(event);
            }
        }

        assertThat(refused).isEqualTo(guarded(refusal));
    }
}
