package cn.hengjian.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.LegalPeriod.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "P1D, 1, CALENDAR_DAYS, 1 日, 1 calendar day",
        "P10D, 10, CALENDAR_DAYS, 10 日, 10 calendar days",
        "P10WD, 10, WORKING_DAYS, 10 个工作日, 10 working days",
        "P6M, 6, MONTHS, 6 个月, 6 months",
        "P1Y, 1, YEARS, 1 年, 1 year",
        "P100Y, 100, YEARS, 100 年, 100 years",
        "P9999WD, 9999, WORKING_DAYS, 9999 个工作日, 9999 working days"
    })
    void readsAndWritesEachUnit(String text, int count, Unit unit, String zhCN, String en) {
        var period = LegalPeriod.parse(text);

        assertThat(period).isEqualTo(Checked.valid(new LegalPeriod(count, unit)));
        assertThat(new LegalPeriod(count, unit)).hasToString(text);
        assertThat(new LegalPeriod(count, unit).description()).isEqualTo(new Text(zhCN, en));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "P", "10D", "P10", "P0D", "P-1D", "P01D", "p10d", "P10W", "P10DW", "P1M2D", "P 1D", "P1D ",
                "P10000D", "P１D", "PT10H", "P1.5M"
            })
    void refusesWhatIsNoPeriod(String text) {
        var period = LegalPeriod.parse(text);

        assertThat(period)
                .isInstanceOfSatisfying(
                        Checked.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("invalid-period"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P101Y", "P1201M"})
    void refusesAPeriodThatNoRuleStates(String text) {
        var period = LegalPeriod.parse(text);

        assertThat(period)
                .isInstanceOfSatisfying(
                        Checked.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("period-too-long"));
    }
}
