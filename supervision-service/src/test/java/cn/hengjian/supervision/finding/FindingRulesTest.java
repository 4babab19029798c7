package cn.hengjian.supervision.finding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.supervision.finding.rules.FindingEvent;
import cn.hengjian.supervision.finding.rules.FindingFacts;
import cn.hengjian.supervision.finding.rules.FindingRules;
import cn.hengjian.supervision.finding.rules.FindingRules.Signing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FindingRulesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

    @ParameterizedTest
    @CsvSource({
        // event, day, statement recorded, serves the unit, order closed, refusal
        "RECORD_STATEMENT, 2026-03-05, false, true,  false, -",
        "RECORD_STATEMENT, 2026-03-06, false, true,  false, STATEMENT_LATE",
        "RECORD_STATEMENT, 2026-03-05, true,  true,  false, STATEMENT_RECORDED",
        "RECORD_STATEMENT, 2026-03-05, false, false, false, NOT_OF_THE_UNIT",
        "CONFIRM,          2026-03-05, false, false, false, UNIT_NOT_HEARD",
        "CONFIRM,          2026-03-06, false, false, false, -",
        "CONFIRM,          2026-03-02, true,  false, false, -",
        "CONFIRM,          2026-03-02, true,  true,  false, OWN_UNIT",
        "REJECT,           2026-03-02, false, false, false, -",
        "REJECT,           2026-03-02, false, true,  false, OWN_UNIT",
        "ISSUE_ORDER,      2026-03-02, true,  false, false, -",
        "ISSUE_ORDER,      2026-03-02, true,  true,  false, OWN_UNIT",
        "CLOSE,            2026-03-02, true,  false, true,  -",
        "CLOSE,            2026-03-02, true,  false, false, ORDER_NOT_CLOSED",
    })
    void decides(
            FindingEvent event, LocalDate today, boolean stated, boolean serves, boolean orderClosed, String refusal) {
        var facts = new FindingFacts(today, stated, DUE, serves, orderClosed);

        var decision = FindingRules.decide(event, facts);

        assertThat(decision instanceof Ruling.Refused(var why) ? why.name() : "-")
                .isEqualTo(refusal);
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
