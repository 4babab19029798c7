package cn.hengjian.supervision.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.platform.time.ShippedCalendar;
import cn.hengjian.supervision.docket.rules.DaysLeft;
import cn.hengjian.supervision.finding.rules.Severity;
import cn.hengjian.supervision.rectification.rules.CheckOutcome;
import cn.hengjian.supervision.rectification.rules.Ladder;
import cn.hengjian.supervision.rectification.rules.OrderEvent;
import cn.hengjian.supervision.rectification.rules.OrderFacts;
import cn.hengjian.supervision.rectification.rules.OrderRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderRulesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);
    private static final LocalDate EFFECT_FROM = LocalDate.of(2026, 5, 6);

    @ParameterizedTest
    @CsvSource({
        // event, day, severity, returns, extended, own unit, issuer, involved, refusal
        "START,                2026-03-02, MINOR,   0, false, true,  false, false, -",
        "START,                2026-03-02, MINOR,   0, false, false, false, false, NOT_OF_THE_UNIT",
        "SUBMIT,               2026-03-02, MINOR,   0, false, true,  false, false, -",
        "SUBMIT,               2026-03-02, MINOR,   0, false, false, true,  true,  NOT_OF_THE_UNIT",
        "EXTEND,               2026-04-01, MINOR,   0, false, false, true,  true,  -",
        "EXTEND,               2026-04-02, MINOR,   0, false, false, true,  true,  DEADLINE_PASSED",
        "EXTEND,               2026-04-01, MINOR,   0, true,  false, true,  true,  ALREADY_EXTENDED",
        "EXTEND,               2026-04-01, MINOR,   0, false, false, false, true,  NOT_THE_ISSUER",
        "EXTEND,               2026-04-01, MINOR,   0, false, true,  true,  true,  OWN_UNIT",
        "PASS,                 2026-03-02, MINOR,   0, false, false, false, false, -",
        "PASS,                 2026-03-02, GENERAL, 1, false, false, false, false, -",
        "PASS,                 2026-03-02, MAJOR,   0, false, false, false, false, EFFECT_CHECK_DUE",
        "PASS,                 2026-03-02, MINOR,   0, false, false, false, true,  INVOLVED",
        "PASS,                 2026-03-02, MINOR,   0, false, true,  false, false, OWN_UNIT",
        "PASS_TO_EFFECT_CHECK, 2026-03-02, MAJOR,   0, false, false, false, false, -",
        "PASS_TO_EFFECT_CHECK, 2026-03-02, GENERAL, 0, false, false, false, false, NO_EFFECT_CHECK",
        "PASS_TO_EFFECT_CHECK, 2026-03-02, MAJOR,   0, false, false, false, true,  INVOLVED",
        "RETURN,               2026-03-02, MINOR,   0, false, false, false, false, -",
        "RETURN,               2026-03-02, MINOR,   1, false, false, false, false, LAST_RETURN",
        "RETURN,               2026-03-02, MINOR,   0, false, false, false, true,  INVOLVED",
        "RETURN_AND_ESCALATE,  2026-03-02, MINOR,   0, false, false, false, false, RETURNS_LEFT",
        "RETURN_AND_ESCALATE,  2026-03-02, MINOR,   1, false, false, false, false, -",
        "RETURN_AND_ESCALATE,  2026-03-02, MINOR,   2, false, false, false, false, -",
        "RETURN_AND_ESCALATE,  2026-03-02, MINOR,   1, false, true,  false, false, OWN_UNIT",
        "CONFIRM_EFFECT,       2026-05-05, MAJOR,   0, false, false, false, false, EFFECT_CHECK_EARLY",
        "CONFIRM_EFFECT,       2026-05-06, MAJOR,   0, false, false, false, false, -",
        "CONFIRM_EFFECT,       2026-05-06, MAJOR,   0, false, false, false, true,  INVOLVED",
        "REOPEN,               2026-03-02, MAJOR,   0, false, false, false, false, -",
        "REOPEN,               2026-03-02, MAJOR,   1, false, false, false, false, LAST_RETURN",
        "REOPEN_AND_ESCALATE,  2026-03-02, MAJOR,   1, false, false, false, false, -",
        "REOPEN_AND_ESCALATE,  2026-03-02, MAJOR,   0, false, false, false, false, RETURNS_LEFT",
        "ESCALATE,             2026-04-01, MINOR,   0, false, false, false, false, DEADLINE_RUNNING",
        "ESCALATE,             2026-04-02, MINOR,   0, false, false, false, false, -",
    })
    void decides(
            OrderEvent event,
            LocalDate today,
            Severity severity,
            int returns,
            boolean extended,
            boolean serves,
            boolean issuer,
            boolean involved,
            String refusal) {

        var facts = new OrderFacts(
                today, DUE, severity, returns, 2, extended, EFFECT_FROM, null, false, serves, issuer, involved);

        var decision = OrderRules.decide(event, facts);

        assertThat(decision instanceof Ruling.Refused(var why) ? why.name() : "-")
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, true"})
    void withdrawsWhenTheConclusionFell(boolean overturned, boolean granted) {
        var facts = new OrderFacts(
                DUE, DUE, Severity.MINOR, 0, 2, false, EFFECT_FROM, null, overturned, false, false, false);

        var decision = OrderRules.decide(OrderEvent.WITHDRAW, facts);

        assertThat(decision)
                .isEqualTo(granted ? Ruling.granted() : Ruling.refused(OrderRules.Refusal.CONCLUSION_STANDS));
    }

    @ParameterizedTest
    @CsvSource({
        // day, last day of the step, granted
        "2026-04-08, 2026-04-08, false",
        "2026-04-09, 2026-04-08, true",
        "2026-12-31, ,           false",
    })
    void goesAStepFurtherWhenTheOneBeforeHasEnded(LocalDate today, LocalDate stepDue, boolean granted) {
        var facts = new OrderFacts(
                today, DUE, Severity.MINOR, 0, 2, false, EFFECT_FROM, stepDue, false, false, false, false);

        var decision = OrderRules.decide(OrderEvent.ESCALATE_FURTHER, facts);

        assertThat(decision).isEqualTo(granted ? Ruling.granted() : Ruling.refused(OrderRules.Refusal.STEP_RUNNING));
    }

    @Test
    void climbsTheLadderStepByStepAndStaysOnTheLast() {
        var week = new LegalPeriod(5, LegalPeriod.Unit.WORKING_DAYS);
        var ladder = new Ladder(List.of(
                new Ladder.Step(Ladder.Body.UNIT_HEAD, null), new Ladder.Step(Ladder.Body.SUPERVISION_OFFICE, week)));

        assertThat(ladder.next(0)).isEqualTo(1);
        assertThat(ladder.next(1)).isEqualTo(2);
        assertThat(ladder.next(2)).isEqualTo(2);
        assertThat(ladder.body(2)).isEqualTo(Ladder.Body.SUPERVISION_OFFICE);
        assertThat(ladder.lasts(1)).isEqualTo(week);
        assertThat(ladder.lasts(2)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // day, today, left
        "2026-03-02, 2026-03-02, 0",
        "2026-03-03, 2026-03-02, 1",
        "2026-03-09, 2026-03-06, 1",
        "2026-03-08, 2026-03-06, 0",
        // Nine days off in which nothing counts, and a Saturday that does.
        "2026-02-28, 2026-02-13, 6",
        "2026-02-13, 2026-02-28, -6",
        "2026-03-01, 2026-03-02, -1",
    })
    void countsTheWorkingDaysLeft(LocalDate day, LocalDate today, int left) {
        assertThat(DaysLeft.until(day, today, ShippedCalendar.calendar())).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        // start, period, due, in years before the pack was in force
        "2025-01-20, P15WD, 2025-02-14",
        "2025-09-22, P15WD, 2025-10-17",
        "2024-09-23, P15WD, 2024-10-17",
        "2024-02-02, P30WD, 2024-03-20",
    })
    void countsOverTheHolidaysOfRealYears(LocalDate start, String period, LocalDate due) {
        var days = Objects.requireNonNull(LegalPeriod.parse(period).orNull());

        assertThat(Deadline.of(start, days, ShippedCalendar.calendar(), 5).due())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        // outcome, severity, returns, event of a recheck, event of an effect check
        "PASSED,   MINOR,   0, PASS,                 CONFIRM_EFFECT",
        "PASSED,   GENERAL, 1, PASS,                 CONFIRM_EFFECT",
        "PASSED,   MAJOR,   0, PASS_TO_EFFECT_CHECK, CONFIRM_EFFECT",
        "RETURNED, MAJOR,   0, RETURN,               REOPEN",
        "RETURNED, MINOR,   1, RETURN_AND_ESCALATE,  REOPEN_AND_ESCALATE",
        "RETURNED, MINOR,   2, RETURN_AND_ESCALATE,  REOPEN_AND_ESCALATE",
    })
    void readsAnOutcomeAsAnEventThatItsGuardsAllow(
            CheckOutcome outcome, Severity severity, int returns, OrderEvent recheck, OrderEvent effectCheck) {
        var facts = new OrderFacts(
                EFFECT_FROM, DUE, severity, returns, 2, false, EFFECT_FROM, null, false, false, false, false);

        assertThat(OrderRules.recheck(outcome, facts)).isEqualTo(recheck);
        assertThat(OrderRules.effectCheck(outcome, facts)).isEqualTo(effectCheck);
        assertThat(OrderRules.decide(recheck, facts)).isEqualTo(Ruling.granted());
        assertThat(OrderRules.decide(effectCheck, facts)).isEqualTo(Ruling.granted());
    }
}
