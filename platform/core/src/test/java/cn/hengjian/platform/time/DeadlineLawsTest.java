package cn.hengjian.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.time.LegalPeriod.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every start and period, over generated ones; the seed is in the test's name. */
class DeadlineLawsTest {

    private static final WorkingCalendar CALENDAR = ShippedCalendar.calendar();

    private static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void endsOnAWorkingDayAfterTheStart(int seed) {
        var generated = new Generated(seed);

        var deadline = Deadline.of(generated.start, generated.period(0), CALENDAR, 3);

        assertThat(CALENDAR.isWorkingDay(deadline.due())).isTrue();
        assertThat(deadline.due()).isAfter(deadline.start());
        assertThat(deadline.warning()).isBetween(deadline.start(), deadline.due());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverEndsEarlierForALongerPeriodOrALaterStart(int seed) {
        var generated = new Generated(seed);

        var due = Deadline.of(generated.start, generated.period(0), CALENDAR, 0).due();

        assertThat(Deadline.of(generated.start, generated.period(1), CALENDAR, 0)
                        .due())
                .isAfterOrEqualTo(due);
        assertThat(Deadline.of(generated.start.plusDays(1), generated.period(0), CALENDAR, 0)
                        .due())
                .isAfterOrEqualTo(due);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hasExactlyAsManyWorkingDaysAsThePeriodSays(int seed) {
        var generated = new Generated(seed);
        var period = new LegalPeriod(generated.count, Unit.WORKING_DAYS);

        var due = Deadline.of(generated.start, period, CALENDAR, 0).due();

        assertThat(LongStream.rangeClosed(generated.start.toEpochDay() + 1, due.toEpochDay())
                        .mapToObj(LocalDate::ofEpochDay)
                        .filter(CALENDAR::isWorkingDay))
                .hasSize(generated.count);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void movesOnlyOverDaysThatAreNotWorked(int seed) {
        var generated = new Generated(seed);
        var period = new LegalPeriod(generated.count, Unit.CALENDAR_DAYS);

        var due = Deadline.of(generated.start, period, CALENDAR, 0).due();

        assertThat(LongStream.range(generated.start.toEpochDay() + generated.count, due.toEpochDay())
                        .mapToObj(LocalDate::ofEpochDay))
                .noneMatch(CALENDAR::isWorkingDay);
    }

    private static final class Generated {

        private final LocalDate start;
        private final int count;
        private final Unit unit;

        Generated(int seed) {
            var random = new Random(seed);
            start = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3_650));
            unit = List.of(Unit.values()).get(random.nextInt(Unit.values().length));
            count = 1 + random.nextInt(unit == Unit.YEARS ? 5 : 60);
        }

        LegalPeriod period(int longer) {
            return new LegalPeriod(count + longer, unit);
        }
    }
}
