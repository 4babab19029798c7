package cn.hengjian.personnel.talk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.talk.rules.TalkFacts.Objection;
import cn.hengjian.personnel.talk.rules.TalkFacts.Parties;
import cn.hengjian.personnel.talk.rules.TalkRules.Refusal;
import cn.hengjian.platform.rule.Ruling;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TalkRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Set<TalkEvent> SELF =
            EnumSet.of(TalkEvent.SIGN, TalkEvent.PLAN, TalkEvent.REPORT, TalkEvent.OBJECT);

    /** Facts that nothing stands in of an event, until something is changed. */
    private static final class Given {

        private boolean ownCase;
        private boolean kin;
        private boolean hadPart;
        private boolean hasAuthority = true;
        private boolean sourceFell;
        private boolean planned;
        private LocalDate rectifyDue = TODAY.minusDays(1);
        private boolean extended;
        private LocalDate objectionDue = TODAY;
        private Objection objection = Objection.NONE;
        private Parties parties = Parties.UNNAMED;

        private Given(TalkEvent event) {
            ownCase = SELF.contains(event);
            planned = event != TalkEvent.PLAN;
            if (event == TalkEvent.UPHOLD || event == TalkEvent.REVOKE) {
                objection = Objection.MADE;
            }
        }

        /** The same, and this reason stands against it. */
        private Given but(Refusal refusal) {
            switch (refusal) {
                case OWN_CASE -> ownCase = true;
                case NOT_THE_CADRE -> ownCase = false;
                case KIN -> kin = true;
                case PRIOR_ROLE -> hadPart = true;
                case NO_AUTHORITY -> hasAuthority = false;
                case SOURCE_FELL -> sourceFell = true;
                case SAME_PERSON -> parties = new Parties(true, false, false);
                case PARTY_RECUSED -> parties = new Parties(false, true, false);
                case LEADER_BELOW_LEVEL -> parties = new Parties(false, false, true);
                case ALREADY_PLANNED -> planned = true;
                case PLAN_MISSING -> planned = false;
                case TERM_RUNNING -> rectifyDue = TODAY;
                case ALREADY_EXTENDED -> extended = true;
                case ALREADY_OBJECTED, OBJECTION_OPEN -> objection = Objection.MADE;
                case OBJECTION_LATE -> objectionDue = TODAY.minusDays(1);
                case NO_OBJECTION -> objection = Objection.NONE;
            }
            return this;
        }

        private TalkFacts facts() {
            return new TalkFacts(
                    TODAY,
                    ownCase,
                    kin,
                    hadPart,
                    hasAuthority,
                    sourceFell,
                    planned,
                    rectifyDue,
                    extended,
                    objectionDue,
                    objection,
                    parties);
        }
    }

    private static Set<TalkEvent> guarded(Refusal refusal) {
        return switch (refusal) {
            case OWN_CASE, KIN -> {
                var office = EnumSet.complementOf(EnumSet.copyOf(SELF));
                office.remove(TalkEvent.UNDO);
                yield office;
            }
            case PRIOR_ROLE, NO_AUTHORITY -> EnumSet.of(TalkEvent.APPROVE, TalkEvent.UPHOLD, TalkEvent.REVOKE);
            case SOURCE_FELL -> EnumSet.of(TalkEvent.REMIND, TalkEvent.APPROVE, TalkEvent.HOLD);
            case SAME_PERSON, PARTY_RECUSED -> EnumSet.of(TalkEvent.HOLD, TalkEvent.NOTE_REFUSAL);
            case LEADER_BELOW_LEVEL -> EnumSet.of(TalkEvent.HOLD);
            case NOT_THE_CADRE -> SELF;
            case ALREADY_PLANNED -> EnumSet.of(TalkEvent.PLAN);
            case PLAN_MISSING -> EnumSet.of(TalkEvent.REPORT);
            case TERM_RUNNING -> EnumSet.of(TalkEvent.BEGIN_REVIEW);
            case ALREADY_EXTENDED -> EnumSet.of(TalkEvent.EXTEND);
            case ALREADY_OBJECTED, OBJECTION_LATE -> EnumSet.of(TalkEvent.OBJECT);
            case NO_OBJECTION -> EnumSet.of(TalkEvent.UPHOLD, TalkEvent.REVOKE);
            case OBJECTION_OPEN -> EnumSet.of(TalkEvent.ESCALATE);
        };
    }

    @ParameterizedTest
    @EnumSource
    void grantsWhatNothingStandsAgainst(TalkEvent event) {
        assertThat(TalkRules.decide(event, new Given(event).facts())).isEqualTo(Ruling.granted());
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatAReasonGuardsAndNothingElse(Refusal refusal) {
        var refused = EnumSet.noneOf(TalkEvent.class);
        for (var event : TalkEvent.values()) {
            if (TalkRules.decide(event, new Given(event).but(refusal).facts()).equals(Ruling.refused(refusal))) {
                refused.add(event);
            }
        }

        assertThat(refused).isEqualTo(guarded(refusal));
    }

    @ParameterizedTest
    @EnumSource
    void answersAnObjectionOnce(Objection objection) {
        var given = new Given(TalkEvent.REVOKE);
        given.objection = objection;

        assertThat(TalkRules.decide(TalkEvent.REVOKE, given.facts()).isGranted())
                .isEqualTo(objection == Objection.MADE);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, true", "2026-03-02, false", "2026-03-03, false"})
    void beginsAReviewWithoutReportOnceTheLastDayHasPassed(LocalDate due, boolean granted) {
        var given = new Given(TalkEvent.BEGIN_REVIEW);
        given.rectifyDue = due;

        assertThat(TalkRules.decide(TalkEvent.BEGIN_REVIEW, given.facts()).isGranted())
                .isEqualTo(granted);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, false", "2026-03-02, true", "2026-03-03, true"})
    void takesAnObjectionUntilTheLastDay(LocalDate due, boolean granted) {
        var given = new Given(TalkEvent.OBJECT);
        given.objectionDue = due;

        assertThat(TalkRules.decide(TalkEvent.OBJECT, given.facts()).isGranted())
                .isEqualTo(granted);
    }
}
