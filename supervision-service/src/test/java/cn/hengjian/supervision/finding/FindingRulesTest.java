package cn.hengjian.supervision.finding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.supervision.finding.rules.FindingEvent;
import cn.hengjian.supervision.finding.rules.FindingFacts;
import cn.hengjian.supervision.finding.rules.FindingRules;
import cn.hengjian.supervision.finding.rules.FindingRules.Signing;
import cn.hengjian.supervision.finding.rules.Repetition;
import cn.hengjian.supervision.finding.rules.ReviewOutcome;
import cn.hengjian.supervision.finding.rules.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FindingRulesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

    private static final LocalDate OBJECTION_DUE = LocalDate.of(2026, 4, 7);

    @ParameterizedTest
    @CsvSource({
        // event, day, statement recorded, order closed, serves the unit, refusal
        "RECORD_STATEMENT, 2026-03-05, false, false, true,  -",
        "RECORD_STATEMENT, 2026-03-06, false, false, true,  STATEMENT_LATE",
        "RECORD_STATEMENT, 2026-03-05, true,  false, true,  STATEMENT_RECORDED",
        "RECORD_STATEMENT, 2026-03-05, false, false, false, NOT_OF_THE_UNIT",
        "CONFIRM,          2026-03-05, false, false, false, UNIT_NOT_HEARD",
        "CONFIRM,          2026-03-06, false, false, false, -",
        "CONFIRM,          2026-03-02, true,  false, false, -",
        "CONFIRM,          2026-03-02, true,  false, true,  OWN_UNIT",
        "REJECT,           2026-03-02, false, false, false, -",
        "REJECT,           2026-03-02, false, false, true,  OWN_UNIT",
        "SERVE,            2026-03-02, true,  false, false, -",
        "SERVE,            2026-03-02, true,  false, true,  OWN_UNIT",
        "TRANSFER,         2026-03-02, true,  false, false, -",
        "TRANSFER,         2026-03-02, true,  false, true,  OWN_UNIT",
        "ISSUE_ORDER,      2026-03-02, true,  false, false, -",
        "ISSUE_ORDER,      2026-03-02, true,  false, true,  OWN_UNIT",
        "CLOSE,            2026-03-02, true,  true,  false, -",
        "CLOSE,            2026-03-02, true,  false, false, ORDER_NOT_CLOSED",
    })
    void decides(
            FindingEvent event, LocalDate today, boolean stated, boolean orderClosed, boolean serves, String refusal) {
        var facts = new FindingFacts(
                today, stated, DUE, OBJECTION_DUE, false, orderClosed, orderClosed, false, serves, false);

        assertThat(refusalOf(event, facts)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        // event, day, objected, ordered, acknowledged, serves the unit, author, refusal
        "OBJECT,            2026-04-07, false, false, false, true,  false, -",
        "OBJECT,            2026-04-07, false, true,  false, true,  false, -",
        "OBJECT,            2026-04-08, false, false, false, true,  false, OBJECTION_LATE",
        "OBJECT,            2026-04-07, true,  false, false, true,  false, OBJECTED",
        "OBJECT,            2026-04-07, false, false, false, false, false, NOT_OF_THE_UNIT",
        "UPHOLD,            2026-04-07, true,  false, false, false, false, -",
        "UPHOLD,            2026-04-07, true,  true,  false, false, false, ORDER_RUNNING",
        "UPHOLD,            2026-04-07, true,  false, false, false, true,  AUTHOR",
        "UPHOLD,            2026-04-07, true,  false, false, true,  true,  OWN_UNIT",
        "UPHOLD_WITH_ORDER, 2026-04-07, true,  true,  false, false, false, -",
        "UPHOLD_WITH_ORDER, 2026-04-07, true,  false, false, false, false, NO_ORDER",
        "UPHOLD_WITH_ORDER, 2026-04-07, true,  true,  false, false, true,  AUTHOR",
        "OVERTURN,          2026-09-01, true,  true,  false, false, false, -",
        "OVERTURN,          2026-04-07, true,  false, false, false, true,  AUTHOR",
        "OVERTURN,          2026-04-07, true,  false, false, true,  false, OWN_UNIT",
        "ACKNOWLEDGE,       2026-04-07, false, false, false, false, false, -",
        "ACKNOWLEDGE,       2026-04-07, false, false, true,  false, false, ACKNOWLEDGED",
        "ACKNOWLEDGE,       2026-04-07, false, false, false, true,  false, OWN_UNIT",
    })
    void decidesWhatFollowsTheConclusion(
            FindingEvent event,
            LocalDate today,
            boolean objected,
            boolean ordered,
            boolean acknowledged,
            boolean serves,
            boolean author,
            String refusal) {
        var facts = new FindingFacts(
                today, true, DUE, OBJECTION_DUE, objected, ordered, false, acknowledged, serves, author);

        assertThat(refusalOf(event, facts)).isEqualTo(refusal);
    }

    @Test
    void hearsNoObjectionToWhatWasNotServed() {
        var facts = new FindingFacts(DUE, true, DUE, null, false, true, false, false, true, false);

        assertThat(refusalOf(FindingEvent.OBJECT, facts)).isEqualTo("NOT_SERVED");
    }

    @ParameterizedTest
    @CsvSource({
        "UPHELD,     false, UPHOLD",
        "UPHELD,     true,  UPHOLD_WITH_ORDER",
        "OVERTURNED, false, OVERTURN",
        "OVERTURNED, true,  OVERTURN",
    })
    void readsAnOutcomeAsAnEventThatItsGuardsAllow(ReviewOutcome outcome, boolean ordered, FindingEvent event) {
        var facts = new FindingFacts(DUE, true, DUE, OBJECTION_DUE, true, ordered, false, false, false, false);

        assertThat(FindingRules.review(outcome, facts)).isEqualTo(event);
        assertThat(refusalOf(event, facts)).isEqualTo("-");
    }

    private static String refusalOf(FindingEvent event, FindingFacts facts) {
        return FindingRules.decide(event, facts) instanceof Ruling.Refused(var why) ? why.name() : "-";
    }

    @ParameterizedTest
    @CsvSource({
        // closed on, within, last day of a repetition
        "2026-03-02, P12M,  2027-03-02",
        "2028-02-29, P12M,  2029-02-28",
        "2026-03-02, P1Y,   2027-03-02",
        // A Saturday: a repetition is no deadline and does not move.
        "2026-03-02, P180D, 2026-08-29",
    })
    void takesForARepetitionWhatComesBackInTime(LocalDate closed, String within, LocalDate last) {
        var period = LegalPeriod.parse(within).orNull();

        assertThat(Repetition.isRepeat(closed, closed, period)).isTrue();
        assertThat(Repetition.isRepeat(closed.minusDays(1), closed, period)).isFalse();
        assertThat(Repetition.isRepeat(last, closed, period)).isTrue();
        assertThat(Repetition.isRepeat(last.plusDays(1), closed, period)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // declared, former, what it becomes
        "MINOR,   MINOR,   GENERAL",
        "MINOR,   GENERAL, MAJOR",
        "MINOR,   MAJOR,   MAJOR",
        "GENERAL, MINOR,   MAJOR",
        "GENERAL, GENERAL, MAJOR",
        "MAJOR,   MINOR,   MAJOR",
    })
    void raisesWhatComesBackByOneStep(Severity declared, Severity former, Severity expected) {
        assertThat(Repetition.severity(declared, former)).isEqualTo(expected);
    }

    static List<Arguments> signatures() {
        return List.of(
                Arguments.of(List.of("a", "b"), Signing.SOUND),
                Arguments.of(List.of("b", "a", "c"), Signing.SOUND),
                Arguments.of(List.of("a"), Signing.TOO_FEW),
                Arguments.of(List.of(), Signing.TOO_FEW),
                Arguments.of(List.of("a", "a"), Signing.SOMEBODY_TWICE),
                Arguments.of(List.of("b", "c"), Signing.CALLER_MISSING));
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void wantsTwoInspectorsTheCallerAmongThem(List<String> inspectors, Signing expected) {
        assertThat(FindingRules.signedBy(inspectors, "a", 2)).isEqualTo(expected);
    }
}
