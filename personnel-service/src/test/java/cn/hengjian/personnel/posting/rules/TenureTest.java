package cn.hengjian.personnel.posting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.posting.rules.Tenure.Held;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenureTest {

    @ParameterizedTest
    @CsvSource({
        "2016-03-01/2026-03-01,                       2016-03-01",
        "2016-03-01/,                                 2016-03-01",
        // What touches adds up, a day without breaks.
        "2010-01-01/2016-03-01 2016-03-01/2026-03-01, 2010-01-01",
        "2010-01-01/2016-02-29 2016-03-01/2026-03-01, 2016-03-01",
        "2016-03-01/2026-03-01 2010-01-01/2016-03-01, 2010-01-01",
        // It reaches up to the day or not at all.
        "2016-03-01/2026-02-28,                       ",
        "2026-03-01/,                                 ",
        "2026-02-28/,                                 2026-02-28"
    })
    void reachesUpToTheDay(String postings, LocalDate since) {
        var held = Arrays.stream(postings.split(" ", -1))
                .map(period -> period.split("/", -1))
                .map(period ->
                        new Held(LocalDate.parse(period[0]), period[1].isEmpty() ? null : LocalDate.parse(period[1])))
                .toList();

        assertThat(Tenure.upTo(LocalDate.of(2026, 3, 1), held)
                        .map(Tenure::since)
                        .orElse(null))
                .isEqualTo(since);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-03-02, 10, 2026-03-01, false",
        "2016-03-02, 10, 2026-03-02, true",
        "2016-02-29, 10, 2026-02-27, false",
        "2016-02-29, 10, 2026-02-28, true",
        "2016-02-29,  4, 2020-02-28, false",
        "2016-02-29,  4, 2020-02-29, true"
    })
    void isFullOnTheDayItself(LocalDate since, int years, LocalDate day, boolean full) {
        assertThat(new Tenure(since).isFull(years, day)).isEqualTo(full);
    }

    @Test
    void isTheSameInWhateverOrderThePostingsCome() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var held = new ArrayList<Held>();
            var from = LocalDate.of(2000, 1, 1);
            for (int i = 0; i < 6; i++) {
                var to = from.plusDays(1 + random.nextInt(400));
                held.add(new Held(from, to));
                from = to.plusDays(random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 0);
            }
            var day = held.getLast().to();
            var expected = Tenure.upTo(day, held);
            Collections.shuffle(held, random);

            assertThat(Tenure.upTo(day, held)).isEqualTo(expected).isPresent();
        }
    }
}
