package cn.hengjian.personnel.lastplace.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.measure.rules.Given;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.platform.rule.Ruling;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LastPlaceRulesTest {

    private static Given given(LastPlaceEvent event) {
        return new Given(event.name());
    }

    private static Set<LastPlaceEvent> guarded(Refusal refusal) {
        return switch (refusal) {
            case OWN_CASE, KIN -> {
                var others = EnumSet.allOf(LastPlaceEvent.class);
                others.removeAll(Set.of(LastPlaceEvent.STATE, LastPlaceEvent.UNDO));
                yield others;
            }
            case SOURCE_FELL ->
                EnumSet.of(
                        LastPlaceEvent.VERIFY,
                        LastPlaceEvent.CHECK,
                        LastPlaceEvent.PROPOSE,
                        LastPlaceEvent.SERVE_NOTICE,
                        LastPlaceEvent.DECIDE,
                        LastPlaceEvent.SUSPEND,
                        LastPlaceEvent.PROPOSE_REMOVAL,
                        LastPlaceEvent.HAND_OVER,
                        LastPlaceEvent.REMOVE);
            case PRIOR_ROLE, NO_AUTHORITY, NO_QUORUM, NO_MAJORITY, NOT_INDIVIDUAL, BEYOND_NOTICE ->
                EnumSet.of(LastPlaceEvent.DECIDE);
            case TOO_FEW_VERIFIERS -> EnumSet.of(LastPlaceEvent.VERIFY);
            case PARTY_RECUSED ->
                EnumSet.of(LastPlaceEvent.VERIFY, LastPlaceEvent.SERVE_NOTICE, LastPlaceEvent.SERVE_DECISION);
            case NOT_THE_CADRE, ALREADY_STATED, STATEMENT_LATE -> EnumSet.of(LastPlaceEvent.STATE);
            case NOTICE_MISSING -> EnumSet.of(LastPlaceEvent.STATE, LastPlaceEvent.HEAR, LastPlaceEvent.DECIDE);
            case ALREADY_NOTICED -> EnumSet.of(LastPlaceEvent.SERVE_NOTICE);
            case NO_STATEMENT, ALREADY_ANSWERED -> EnumSet.of(LastPlaceEvent.ANSWER);
            case STATEMENT_RUNNING, STATEMENT_UNANSWERED -> EnumSet.of(LastPlaceEvent.HEAR, LastPlaceEvent.DECIDE);
            case CONGRESS_MISSING -> EnumSet.of(LastPlaceEvent.REMOVE);
            case NO_DECISION, DECISION_UNSERVED -> EnumSet.of(LastPlaceEvent.SUSPEND, LastPlaceEvent.REMOVE);
            case OTHER_OUTCOME -> EnumSet.of(LastPlaceEvent.SUSPEND, LastPlaceEvent.REMOVE, LastPlaceEvent.EXCUSE);
            case ALREADY_SERVED -> EnumSet.of(LastPlaceEvent.SERVE_DECISION);
            case UNCHECKED -> EnumSet.of(LastPlaceEvent.EXCUSE, LastPlaceEvent.HELP, LastPlaceEvent.PROPOSE);
            case NOT_BOTTOM, NO_FAULT, NO_LOSS, EXTERNAL_CAUSE -> EnumSet.of(LastPlaceEvent.PROPOSE);
            // Those of other measures.
            case SAME_PERSON,
                    LEADER_BELOW_LEVEL,
                    DISCIPLINE_UNASKED,
                    DISCIPLINE_OPEN,
                    BAR_RUNNING,
                    PROTECTED,
                    FINDING_MISSING,
                    GROUND_UNEXAMINED,
                    GROUND_HOLDS,
                    NO_GROUND,
                    APPLICATION_LATE,
                    APPLICATION_RUNNING,
                    FORMALITIES_MISSING,
                    UNDER_REVIEW,
                    AUDIT_MISSING -> EnumSet.noneOf(LastPlaceEvent.class);
        };
    }

    @ParameterizedTest
    @EnumSource
    void grantsWhatNothingStandsAgainst(LastPlaceEvent event) {
        assertThat(LastPlaceRules.decide(event, given(event).facts())).isEqualTo(Ruling.granted());
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatAReasonGuardsAndNothingElse(Refusal refusal) {
        var refused = EnumSet.noneOf(LastPlaceEvent.class);
        for (var event : LastPlaceEvent.values()) {
            if (LastPlaceRules.decide(event, given(event).but(refusal).facts()).equals(Ruling.refused(refusal))) {
                refused.add(event);
            }
        }

        assertThat(refused).isEqualTo(guarded(refusal));
    }
}
