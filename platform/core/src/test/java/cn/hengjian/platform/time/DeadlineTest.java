package cn.hengjian.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.Deadline.Step;
import cn.hengjian.platform.time.Deadline.Step.Kind;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final WorkingCalendar CALENDAR = ShippedCalendar.calendar();

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource({
        "2026-11-02, P1WD, 2026-11-03, the start is not counted",
        "2026-11-06, P1WD, 2026-11-09, a weekend is passed over",
        "2026-11-07, P1WD, 2026-11-09, a start that is not worked",
        "2026-09-18, P1WD, 2026-09-20, an adjusted Sunday counts",
        "2026-09-18, P2WD, 2026-09-21, the day after the adjusted Sunday",
        "2026-09-30, P1WD, 2026-10-08, National Day is passed over",
        "2026-10-09, P1WD, 2026-10-10, an adjusted Saturday counts",
        "2026-10-09, P2WD, 2026-10-12, the Sunday after it does not",
        "2025-12-31, P1WD, 2026-01-04, across the year to an adjusted Sunday",
        "2026-12-31, P1WD, 2027-01-01, an unpublished year has weekends only",
        "2026-11-02, P1D, 2026-11-03, a day",
        "2026-11-02, P4D, 2026-11-06, the last day is a Friday",
        "2026-11-02, P5D, 2026-11-09, the last day is a Saturday",
        "2026-11-02, P6D, 2026-11-09, the last day is a Sunday",
        "2026-11-02, P7D, 2026-11-09, the last day is a Monday",
        "2026-09-29, P1D, 2026-09-30, the day before the holiday",
        "2026-09-29, P2D, 2026-10-08, the last day is the first of the holiday",
        "2026-09-29, P8D, 2026-10-08, the last day is the last of the holiday",
        "2026-09-29, P9D, 2026-10-08, the last day is the first after the holiday",
        "2026-09-30, P10D, 2026-10-10, the last day is an adjusted Saturday",
        "2026-09-30, P11D, 2026-10-12, the last day is the Sunday after it",
        "2024-02-28, P1D, 2024-02-29, a leap day",
        "2023-02-28, P1D, 2023-03-01, no leap day",
        "2024-01-31, P1M, 2024-02-29, 31 January to the leap day",
        "2023-01-31, P1M, 2023-02-28, 31 January without a leap day",
        "2024-02-29, P1Y, 2025-02-28, the leap day to a common year",
        "2020-02-29, P4Y, 2024-02-29, the leap day to a leap year",
        "2026-03-31, P1M, 2026-04-30, 31 to 30",
        "2026-04-30, P1M, 2026-06-01, 30 stays 30 and rolls on from a Saturday",
        "2026-01-15, P1M, 2026-02-24, the last day is in Spring Festival",
        "2025-12-31, P2M, 2026-02-28, the month's last day is an adjusted Saturday",
        "2026-07-31, P6M, 2027-02-01, across the year and rolls on from a Sunday",
        "2025-11-21, P12M, 2026-11-23, twelve months like a year",
        "2025-11-21, P1Y, 2026-11-23, a year"
    })
    void fallsOnTheRightDay(LocalDate start, String period, LocalDate due, String why) {
        var deadline = Deadline.of(start, aPeriod(period), CALENDAR, 0);

        assertThat(deadline.due()).as(why).isEqualTo(due);
    }

    @Test
    void warnsWorkingDaysAheadButNeverBeforeTheStart() {
        var start = LocalDate.of(2026, 9, 28);

        assertThat(Deadline.of(start, aPeriod("P10D"), CALENDAR, 0).warning()).isEqualTo("2026-10-08");
        assertThat(Deadline.of(start, aPeriod("P10D"), CALENDAR, 1).warning()).isEqualTo("2026-09-30");
        assertThat(Deadline.of(start, aPeriod("P10D"), CALENDAR, 3).warning()).isEqualTo("2026-09-28");
        assertThat(Deadline.of(start, aPeriod("P10D"), CALENDAR, 4).warning()).isEqualTo("2026-09-28");
    }

    @Test
    void explainsHowWorkingDaysWereCounted() {
        var deadline = Deadline.of(LocalDate.of(2026, 9, 18), aPeriod("P7WD"), CALENDAR, 2);

        assertThat(deadline.due()).isEqualTo("2026-09-29");
        assertThat(deadline.explanation())
                .containsExactly(
                        aStep(
                                Kind.START_EXCLUDED,
                                "2026-09-18",
                                "2026-09-18",
                                "起算日 2026-09-18 不计入，期限为 7 个工作日",
                                "The start 2026-09-18 is not counted; the period is 7 working days"),
                        aStep(
                                Kind.ADJUSTED_WORKDAY_COUNTED,
                                "2026-09-20",
                                "2026-09-20",
                                "2026-09-20 为国庆节调休上班日，按工作日计",
                                "2026-09-20 is a weekend day worked for the National Day holiday and counts as a working"
                                        + " day"),
                        aStep(
                                Kind.HOLIDAY_SKIPPED,
                                "2026-09-25",
                                "2026-09-27",
                                "2026-09-25 至 2026-09-27 为中秋节假期，不计入",
                                "2026-09-25 to 2026-09-27 is the Mid-Autumn Festival holiday, not counted"),
                        aStep(
                                Kind.PERIOD_ENDED,
                                "2026-09-29",
                                "2026-09-29",
                                "期限最后一日为 2026-09-29",
                                "The last day of the period is 2026-09-29"));
    }

    @Test
    void explainsARollOver() {
        var deadline = Deadline.of(LocalDate.of(2026, 9, 1), aPeriod("P1M"), CALENDAR, 0);

        assertThat(deadline.explanation())
                .extracting(Step::kind)
                .containsExactly(Kind.START_EXCLUDED, Kind.PERIOD_ENDED, Kind.ROLLED_OVER);
        assertThat(deadline.explanation().getLast())
                .isEqualTo(aStep(
                        Kind.ROLLED_OVER,
                        "2026-10-01",
                        "2026-10-08",
                        "2026-10-01 为国庆节假期，不是工作日，顺延至其后第一个工作日 2026-10-08",
                        "2026-10-01 is in the National Day holiday, not a working day; the deadline moves to the next one,"
                                + " 2026-10-08"));
    }

    @Test
    void explainsWhyAnAdjustedSaturdayEndsAPeriodOfDays() {
        var deadline = Deadline.of(LocalDate.of(2026, 9, 30), aPeriod("P10D"), CALENDAR, 0);

        assertThat(deadline.explanation())
                .extracting(Step::kind)
                .containsExactly(Kind.START_EXCLUDED, Kind.PERIOD_ENDED, Kind.ADJUSTED_WORKDAY_COUNTED);
    }

    @Test
    void cautionsWhenAYearIsNotPublished() {
        var deadline = Deadline.of(LocalDate.of(2026, 12, 30), aPeriod("P5WD"), CALENDAR, 0);

        assertThat(deadline.due()).isEqualTo("2027-01-06");
        assertThat(deadline.explanation().getLast())
                .isEqualTo(aStep(
                        Kind.TABLE_UNPUBLISHED,
                        "2027-01-01",
                        "2027-01-06",
                        "2027 年放假安排尚未公布，该年仅按周六、周日推算；公布后应重新计算",
                        "The holiday table of 2027 is not published: that year goes by weekends only and is to be reckoned"
                                + " anew"));
    }

    @Test
    void cautionsOnlyOfTheYearsThatMatter() {
        var byDays = Deadline.of(LocalDate.of(2016, 12, 30), aPeriod("P2Y"), CALENDAR, 0);
        var byWorkingDays = Deadline.of(LocalDate.of(2016, 12, 31), aPeriod("P262WD"), CALENDAR, 0);

        assertThat(byDays.due()).isEqualTo("2019-01-02");
        assertThat(byDays.explanation())
                .extracting(Step::kind)
                .containsExactly(Kind.START_EXCLUDED, Kind.PERIOD_ENDED, Kind.ROLLED_OVER);
        assertThat(byWorkingDays.explanation()).extracting(Step::kind).containsOnlyOnce(Kind.TABLE_UNPUBLISHED);
    }

    private static LegalPeriod aPeriod(String text) {
        return Objects.requireNonNull(LegalPeriod.parse(text).orNull());
    }

    private static Step aStep(Kind kind, String from, String to, String zhCN, String en) {
        return new Step(kind, LocalDate.parse(from), LocalDate.parse(to), new Text(zhCN, en));
    }
}
