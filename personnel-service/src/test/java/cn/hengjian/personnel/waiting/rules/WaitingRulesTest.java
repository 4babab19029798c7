package cn.hengjian.personnel.waiting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.measure.rules.Given;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.platform.rule.Ruling;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaitingRulesTest {

    private static Given given(WaitingEvent event) {
        return new Given(event.name());
    }

    private static Set<WaitingEvent> guarded(Refusal refusal) {
        return switch (refusal) {
            case OWN_CASE, KIN -> {
                var others = EnumSet.allOf(WaitingEvent.class);
                others.removeAll(Set.of(WaitingEvent.STATE, WaitingEvent.OPEN_REVIEW, WaitingEvent.UNDO));
                yield others;
            }
            case SOURCE_FELL ->
                EnumSet.of(
                        WaitingEvent.SERVE_NOTICE,
                        WaitingEvent.DECIDE,
                        WaitingEvent.BEGIN,
                        WaitingEvent.DEMOTE,
                        WaitingEvent.PROPOSE_EXIT,
                        WaitingEvent.EXIT);
            case PRIOR_ROLE,
                    NO_AUTHORITY,
                    NO_QUORUM,
                    NO_MAJORITY,
                    NOT_INDIVIDUAL,
                    BEYOND_NOTICE,
                    DISCIPLINE_UNASKED,
                    DISCIPLINE_OPEN -> EnumSet.of(WaitingEvent.DECIDE);
            case PARTY_RECUSED -> EnumSet.of(WaitingEvent.SERVE_NOTICE, WaitingEvent.SERVE_DECISION);
            case NOT_THE_CADRE, ALREADY_STATED, STATEMENT_LATE -> EnumSet.of(WaitingEvent.STATE);
            case NOTICE_MISSING -> EnumSet.of(WaitingEvent.STATE, WaitingEvent.HEAR, WaitingEvent.DECIDE);
            case ALREADY_NOTICED -> EnumSet.of(WaitingEvent.SERVE_NOTICE);
            case NO_STATEMENT, ALREADY_ANSWERED -> EnumSet.of(WaitingEvent.ANSWER);
            case STATEMENT_RUNNING, STATEMENT_UNANSWERED -> EnumSet.of(WaitingEvent.HEAR, WaitingEvent.DECIDE);
            case CONGRESS_MISSING -> EnumSet.of(WaitingEvent.BEGIN);
            case NO_DECISION, DECISION_UNSERVED -> EnumSet.of(WaitingEvent.BEGIN, WaitingEvent.EXIT);
            case OTHER_OUTCOME -> EnumSet.of(WaitingEvent.EXIT);
            case ALREADY_SERVED -> EnumSet.of(WaitingEvent.SERVE_DECISION);
            case PROTECTED -> EnumSet.of(WaitingEvent.PROPOSE_EXIT, WaitingEvent.EXIT);
            // Those of other measures.
            case TOO_FEW_VERIFIERS,
                    SAME_PERSON,
                    LEADER_BELOW_LEVEL,
                    BAR_RUNNING,
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
                    AUDIT_MISSING -> EnumSet.noneOf(WaitingEvent.class);
        };
    }

    @ParameterizedTest
    @EnumSource
    void grantsWhatNothingStandsAgainst(WaitingEvent event) {
        assertThat(WaitingRules.decide(event, given(event).facts())).isEqualTo(Ruling.granted());
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatAReasonGuardsAndNothingElse(Refusal refusal) {
        var refused = EnumSet.noneOf(WaitingEvent.class);
        for (var event : WaitingEvent.values()) {
            if (WaitingRules.decide(event, given(event).but(refusal).facts()).equals(Ruling.refused(refusal))) {
                refused.add(event);
            }
        }

        assertThat(refused).isEqualTo(guarded(refusal));
    }
}
