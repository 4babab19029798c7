package cn.hengjian.assessment.task.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.task.rules.TaskRules.Refusal;
import cn.hengjian.platform.rule.Ruling;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    /** Days are counted from today; what refuses, and nothing where the guards grant. */
    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGE, true, false, 0, false, 0, false, false, false,",
        "ACKNOWLEDGE, false, false, 0, false, 0, false, false, false, NOT_THE_PERSON",
        "DEEM_ACKNOWLEDGED, false, false, -1, false, 0, false, false, false,",
        "DEEM_ACKNOWLEDGED, false, false, 0, false, 0, false, false, false, ACKNOWLEDGEMENT_NOT_DUE",
        "DEEM_ACKNOWLEDGED, true, false, -1, false, 0, false, false, false, OWN_CASE",
        "OBJECT, true, false, 0, false, 0, false, false, false,",
        "OBJECT, true, false, -1, false, 0, false, false, false, OBJECTION_LATE",
        "OBJECT, true, false, 0, true, 0, false, false, false, OBJECTION_OPEN",
        "OBJECT, false, false, 0, false, 0, false, false, false, NOT_THE_PERSON",
        "DISMISS_OBJECTION, false, false, 0, true, 0, false, false, false,",
        "DISMISS_OBJECTION, false, true, 0, true, 0, false, false, false, AUTHOR",
        "DISMISS_OBJECTION, false, false, 0, false, 0, false, false, false, NO_OBJECTION",
        "DISMISS_OBJECTION, true, false, 0, true, 0, false, false, false, OWN_CASE",
        "SET_ANEW, false, false, 0, true, 0, false, false, false,",
        "SET_ANEW, false, true, 0, true, 0, false, false, false, AUTHOR",
        "SET_ANEW, false, false, 0, false, 0, false, false, false, NO_OBJECTION",
        "SET_ANEW, true, false, 0, true, 0, false, false, false, OWN_CASE",
        "START, true, false, 0, false, 0, false, false, false,",
        "START, true, false, 0, true, 0, false, false, false, OBJECTION_OPEN",
        "START, false, false, 0, false, 0, false, false, false, OBJECTION_TIME_RUNNING",
        "START, false, false, -1, false, 0, false, false, false,",
        "GIVE_EVIDENCE, true, false, 0, false, 0, false, false, false,",
        "GIVE_EVIDENCE, false, false, 0, false, 0, false, false, false, NOT_THE_PERSON",
        "ASSESS, false, false, 0, false, 0, true, false, false,",
        "ASSESS, false, false, 0, false, 0, false, false, false, NOT_DUE",
        "ASSESS, false, false, 0, false, -1, false, false, false,",
        "ASSESS, false, false, 0, false, -1, false, true, false, NO_EVIDENCE",
        "ASSESS, true, false, 0, false, -1, false, false, false, OWN_CASE",
        "RANK, false, false, 0, false, 0, false, false, true,",
        "RANK, false, false, 0, false, 0, false, false, false, NOT_ALL_ASSESSED",
        "RANK, true, false, 0, false, 0, false, false, true, OWN_CASE"
    })
    void refusesAtEachGuardAndGrantsBesideIt(
            TaskEvent event,
            boolean ownCase,
            boolean author,
            int objectionDueIn,
            boolean objected,
            int deadlineIn,
            boolean fulfilled,
            boolean unproven,
            boolean othersAssessed,
            @Nullable Refusal refusal) {
        var facts = new TaskFacts(
                TODAY,
                ownCase,
                author,
                TODAY.plusDays(objectionDueIn),
                objected,
                TODAY.plusDays(deadlineIn),
                fulfilled,
                unproven,
                othersAssessed);

        assertThat(TaskRules.decide(event, facts))
                .isEqualTo(refusal == null ? Ruling.granted() : Ruling.refused(refusal));
    }
}
