package cn.hengjian.supervision.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.supervision.plan.rules.MethodPair;
import cn.hengjian.supervision.plan.rules.PairShare;
import cn.hengjian.supervision.plan.rules.PlanEvent;
import cn.hengjian.supervision.plan.rules.PlanFacts;
import cn.hengjian.supervision.plan.rules.PlanRules;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanRulesTest {

    private static final LocalDate STARTS = LocalDate.of(2026, 3, 2);
    private static final LocalDate ENDS = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({
        // event, day, author, refusal
        "CHANGE,   2026-07-01, true,  -",
        "CHANGE,   2026-03-01, false, -",
        "APPROVE,  2026-03-01, false, -",
        "APPROVE,  2026-06-30, false, -",
        "APPROVE,  2026-07-01, false, PERIOD_OVER",
        "APPROVE,  2026-03-01, true,  AUTHOR",
        "REJECT,   2026-07-01, false, -",
        "REJECT,   2026-03-01, true,  AUTHOR",
        "START,    2026-03-01, false, PERIOD_NOT_BEGUN",
        "START,    2026-03-02, false, -",
        "START,    2026-06-30, true,  -",
        "START,    2026-07-01, false, PERIOD_OVER",
        "CONCLUDE, 2026-03-02, true,  -",
        "CONCLUDE, 2027-01-01, false, -",
    })
    void decides(PlanEvent event, LocalDate today, boolean isAuthor, String refusal) {
        var decision = PlanRules.decide(event, new PlanFacts(today, STARTS, ENDS, isAuthor));

        assertThat(decision instanceof Ruling.Refused(var why) ? why.name() : "-")
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        // share, mainly, other, prevails
        "1/2, 6, 6, false",
        "1/2, 7, 6, true",
        "1/2, 6, 7, false",
        "1/2, 1, 0, true",
        "1/2, 0, 0, false",
        "1/2, 100000, 99999, true",
        "2/3, 2, 1, false",
        "2/3, 5, 2, true",
        "3/5, 3, 2, false",
        "3/5, 31, 20, true",
        "0/1, 0, 5, false",
        "0/1, 1, 5, true",
        "1/1, 5, 0, false",
    })
    void wantsStrictlyMoreThanTheShare(String share, long mainly, long other, boolean prevails) {
        assertThat(PairShare.parse(share).prevails(mainly, other)).isEqualTo(prevails);
    }

    @Test
    void saysTheRuleInBothLanguages() {
        var text = PairShare.parse("1/2").rule(MethodPair.P1, 6, 6);

        assertThat(text.zhCN()).isEqualTo("“暗访”须超过与“明查”合计的 1/2：6/12，未达到");
        assertThat(text.en())
                .isEqualTo("unannounced must be more than 1/2 of itself and announced: 6 of 12 is not enough");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "1/0", "3/2", "", "1/2/3", "-1/2"})
    void takesOnlyFractionsForAShare(String text) {
        assertThatThrownBy(() -> PairShare.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
