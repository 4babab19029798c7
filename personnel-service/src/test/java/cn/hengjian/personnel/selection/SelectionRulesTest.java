package cn.hengjian.personnel.selection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.selection.rules.Refusal;
import cn.hengjian.personnel.selection.rules.SelectionEvent;
import cn.hengjian.personnel.selection.rules.SelectionFacts;
import cn.hengjian.personnel.selection.rules.SelectionFacts.Actor;
import cn.hengjian.personnel.selection.rules.SelectionFacts.Course;
import cn.hengjian.personnel.selection.rules.SelectionFacts.Field;
import cn.hengjian.personnel.selection.rules.SelectionRules;
import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.platform.rule.Ruling;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each guard refuses by itself what it is there for, and where nothing stands against a step no guard does. */
class SelectionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate OVER = TODAY.minusDays(1);

    static Stream<Arguments> guards() {
        return SelectionStates.MACHINE.transitions().stream()
                .flatMap(step -> step.guards().stream()
                        .map(guard -> Arguments.of(step.from(), step.event(), Refusal.valueOf(guard))));
    }

    @ParameterizedTest
    @MethodSource("guards")
    void refusesForTheGuardAndForNothingElse(SelectionState from, SelectionEvent event, Refusal guard) {
        var clean = facts(from, event, null);
        var spoiled = facts(from, event, guard);

        assertThat(SelectionRules.decide(from, event, clean)).isEqualTo(Ruling.granted());
        assertThat(SelectionRules.decide(from, event, spoiled)).isEqualTo(Ruling.refused(guard));
    }

    /**
     * Before anybody can compete nobody is recused; a cadre does only what concerns himself or herself, and the system what
     * was decided on an appeal.
     */
    @Test
    void recusesCandidatesAndKinFromWhateverAnOfficeDoes() {
        var own = EnumSet.of(
                SelectionEvent.PUBLISH,
                SelectionEvent.OPEN_REGISTRATION,
                SelectionEvent.REGISTER,
                SelectionEvent.WITHDRAW,
                SelectionEvent.OBJECT,
                SelectionEvent.UNDO);

        for (var event : EnumSet.complementOf(own)) {
            assertThat(SelectionRules.guards(SelectionState.INSPECTION, event))
                    .as(event.name())
                    .startsWith(Refusal.CANDIDATE, Refusal.KIN);
        }
    }

    /** Everything is as the step needs it, but one thing. */
    private static SelectionFacts facts(SelectionState from, SelectionEvent event, @Nullable Refusal spoiled) {
        boolean few = event == SelectionEvent.FAIL ? spoiled != Refusal.ENOUGH : spoiled == Refusal.TOO_FEW;
        int in = few ? 2 : 3;
        int registered = from == SelectionState.REGISTRATION ? in : spoiled == Refusal.UNSCREENED ? 1 : 0;
        boolean registering = event == SelectionEvent.REGISTER;
        var course = new Course(
                registering != (spoiled == Refusal.REGISTRATION_OVER || spoiled == Refusal.REGISTRATION_RUNNING)
                        ? TODAY
                        : OVER,
                registered,
                in,
                spoiled == Refusal.OBJECTION_RUNNING ? TODAY : OVER,
                spoiled == Refusal.OBJECTION_OPEN ? 1 : 0,
                3,
                new Field(
                        spoiled == Refusal.WRITTEN_MISSING ? 1 : 0,
                        spoiled == Refusal.MARKS_MISSING ? 1 : 0,
                        spoiled == Refusal.REVIEW_MISSING ? 1 : 0,
                        spoiled == Refusal.REPORT_MISSING ? 1 : 0,
                        in),
                (event == SelectionEvent.CHALLENGE)
                                != (spoiled == Refusal.PUBLICITY_OVER || spoiled == Refusal.PUBLICITY_RUNNING)
                        ? TODAY
                        : OVER,
                spoiled == Refusal.PROBATION_RUNNING ? TODAY : OVER);
        return new SelectionFacts(
                TODAY,
                new Actor(
                        spoiled == Refusal.CANDIDATE,
                        spoiled == Refusal.KIN,
                        spoiled == Refusal.PRIOR_ROLE,
                        spoiled != Refusal.NO_AUTHORITY),
                course,
                spoiled);
    }
}
