package cn.hengjian.personnel.appeal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.appeal.rules.AppealFacts.PanelFault;
import cn.hengjian.personnel.appeal.rules.AppealFacts.Stage;
import cn.hengjian.personnel.appeal.rules.AppealRules.Refusal;
import cn.hengjian.platform.rule.Ruling;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AppealRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Set<AppealEvent> SELF =
            EnumSet.of(AppealEvent.APPEAL, AppealEvent.CORRECT, AppealEvent.REAPPEAL);
    private static final Set<AppealEvent> DECISIONS =
            EnumSet.of(AppealEvent.UPHOLD, AppealEvent.AMEND, AppealEvent.REVOKE, AppealEvent.REMAND);

    /** Facts that nothing stands in of an event, until something is changed. */
    private static final class Given {

        private Stage stage = Stage.APPEAL;
        private boolean ownCase;
        private boolean kin;
        private boolean hadPart;
        private boolean hasAuthority = true;
        private boolean stands = true;
        private boolean revoked;
        private LocalDate stepDue;
        private boolean extended;
        private boolean remanded;
        private PanelFault panel = PanelFault.NONE;
        private boolean aggravates;

        private Given(AppealEvent event) {
            ownCase = SELF.contains(event);
            stepDue = ownCase ? TODAY : TODAY.minusDays(1);
        }

        private Given at(Stage decided) {
            stage = decided;
            return this;
        }

        /** The same, and this reason stands against it. */
        private Given but(Refusal refusal) {
            switch (refusal) {
                case OWN_CASE -> ownCase = true;
                case NOT_THE_CADRE -> ownCase = false;
                case KIN -> kin = true;
                case PRIOR_ROLE -> hadPart = true;
                case NO_AUTHORITY -> hasAuthority = false;
                case DECISION_GONE -> stands = false;
                case TOO_LATE -> stepDue = TODAY.minusDays(1);
                case NOTHING_LEFT -> revoked = true;
                case CORRECTION_RUNNING, STEP_RUNNING -> stepDue = TODAY;
                case PANEL_NUMBER -> panel = PanelFault.TOO_FEW_OR_EVEN;
                case PANEL_CHAIR -> panel = PanelFault.NOT_ONE_CHAIR;
                case PANEL_RECUSED -> panel = PanelFault.RECUSED;
                case ALREADY_EXTENDED -> extended = true;
                case ALREADY_REMANDED -> remanded = true;
                case AGGRAVATES -> aggravates = true;
            }
            return this;
        }

        private AppealFacts facts() {
            return new AppealFacts(
                    TODAY,
                    stage,
                    ownCase,
                    kin,
                    hadPart,
                    hasAuthority,
                    stands,
                    revoked,
                    stepDue,
                    extended,
                    remanded,
                    panel,
                    aggravates);
        }
    }

    private static Set<AppealEvent> guarded(Refusal refusal) {
        return switch (refusal) {
            case OWN_CASE, KIN -> {
                var office = EnumSet.complementOf(EnumSet.copyOf(SELF));
                office.remove(AppealEvent.LAPSE);
                yield office;
            }
            case PRIOR_ROLE -> {
                var impartial = EnumSet.of(AppealEvent.ACCEPT, AppealEvent.DECLINE, AppealEvent.FORM_PANEL);
                impartial.addAll(DECISIONS);
                yield impartial;
            }
            case NO_AUTHORITY -> EnumSet.noneOf(AppealEvent.class);
            case DECISION_GONE -> {
                var standing = EnumSet.of(AppealEvent.ACCEPT);
                standing.addAll(DECISIONS);
                yield standing;
            }
            case NOT_THE_CADRE, TOO_LATE -> SELF;
            case NOTHING_LEFT -> EnumSet.of(AppealEvent.APPEAL, AppealEvent.REAPPEAL);
            case CORRECTION_RUNNING -> EnumSet.of(AppealEvent.DECLINE);
            case STEP_RUNNING -> EnumSet.of(AppealEvent.LAPSE);
            case PANEL_NUMBER, PANEL_CHAIR, PANEL_RECUSED -> EnumSet.of(AppealEvent.FORM_PANEL);
            case ALREADY_EXTENDED -> EnumSet.of(AppealEvent.EXTEND);
            case ALREADY_REMANDED -> EnumSet.of(AppealEvent.REMAND);
            case AGGRAVATES -> EnumSet.of(AppealEvent.AMEND);
        };
    }

    @ParameterizedTest
    @EnumSource
    void grantsWhatNothingStandsAgainst(AppealEvent event) {
        for (var stage : Stage.values()) {
            assertThat(AppealRules.decide(event, new Given(event).at(stage).facts()))
                    .isEqualTo(Ruling.granted());
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatAReasonGuardsAndNothingElse(Refusal refusal) {
        var refused = EnumSet.noneOf(AppealEvent.class);
        for (var event : AppealEvent.values()) {
            if (AppealRules.decide(event, new Given(event).but(refusal).facts()).equals(Ruling.refused(refusal))) {
                refused.add(event);
            }
        }

        assertThat(refused).isEqualTo(guarded(refusal));
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEW,   PRIOR_ROLE,   true",
        "REVIEW,   NO_AUTHORITY, true",
        "APPEAL,   PRIOR_ROLE,   true",
        "APPEAL,   NO_AUTHORITY, false",
        "REAPPEAL, PRIOR_ROLE,   false",
        "REAPPEAL, NO_AUTHORITY, false",
        "REAPPEAL, KIN,          true"
    })
    void asksAtEachStageForThoseWhoDecideThere(Stage stage, Refusal refusal, boolean refused) {
        var facts = new Given(AppealEvent.UPHOLD).at(stage).but(refusal).facts();

        assertThat(AppealRules.decide(AppealEvent.UPHOLD, facts).isGranted()).isEqualTo(!refused);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, false, true", "2026-03-02, true, false", "2026-03-03, true, false"})
    void lapsesWhenTheLastDayHasPassed(LocalDate due, boolean appeals, boolean lapses) {
        var given = new Given(AppealEvent.APPEAL);
        given.stepDue = due;

        assertThat(AppealRules.decide(AppealEvent.APPEAL, given.facts()).isGranted())
                .isEqualTo(appeals);
        assertThat(AppealRules.decide(AppealEvent.LAPSE, given.facts()).isGranted())
                .isEqualTo(lapses);
    }
}
