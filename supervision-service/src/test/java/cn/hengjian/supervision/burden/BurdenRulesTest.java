package cn.hengjian.supervision.burden;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.supervision.burden.rules.BurdenFacts;
import cn.hengjian.supervision.burden.rules.BurdenRules;
import cn.hengjian.supervision.burden.rules.BurdenRules.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurdenRulesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, 0, 2, -",
                "0, 1, 2, -",
                "0, 2, 2, CAP_REACHED",
                "0, 3, 2, CAP_REACHED",
                "1, 0, 2, OVERLAP",
                "1, 2, 2, OVERLAP",
                "0, 0, 1, -",
                "0, 1, 1, CAP_REACHED"
            })
    void letsAUnitHaveItsVisitsOneAfterAnotherUpToTheCap(long overlapping, long inMonth, int cap, Refusal expected) {
        assertThat(BurdenRules.decide(new BurdenFacts(overlapping, inMonth, cap)))
                .isEqualTo(expected == null ? Ruling.granted() : Ruling.refused(expected));
    }
}
