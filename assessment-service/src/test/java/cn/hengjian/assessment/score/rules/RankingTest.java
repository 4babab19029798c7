package cn.hengjian.assessment.score.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    private static final Bottom LAST_ONE = new Bottom.LastN(1);

    @ParameterizedTest(name = "{0}: ranks {1}, bottom {2}")
    @CsvSource({
        "50 40 30 20 10, 1 2 3 4 5, 10",
        "10 30 20 50 40, 5 3 4 1 2, 10",
        "50 50 30 20 10, 1 1 3 4 5, 10",
        // a shared last place is nobody's
        "50 40 30 10 10, 1 2 3 4 4, ''",
        "7 7 7 7 7, 1 1 1 1 1, ''",
        // one under the minimum nobody is ranked
        "40 30 20 10, 0 0 0 0, ''"
    })
    void ranksAndNamesTheLastUnlessATieLeavesItOpen(String scores, String ranks, String bottom) {
        var values = longs(scores);

        var ranking = Ranking.of(values, 5, LAST_ONE);

        assertThat(ranking.ranks())
                .isEqualTo(
                        LongStream.of(longs(ranks)).mapToInt(Math::toIntExact).toArray());
        assertThat(bottom(values, ranking)).isEqualTo(longs(bottom));
    }

    @ParameterizedTest(name = "the last {0} of 90 80 80 70 60 are {1}")
    @CsvSource({"1, 60", "2, 70 60", "3, 70 60", "4, 80 80 70 60", "9, 90 80 80 70 60"})
    void leavesOutWhoTiesAcrossTheLine(int last, String bottom) {
        var values = longs("90 80 80 70 60");

        var ranking = Ranking.of(values, 5, new Bottom.LastN(last));

        assertThat(bottom(values, ranking)).isEqualTo(longs(bottom));
    }

    @ParameterizedTest(name = "{0} percent of {1} are {2}")
    @CsvSource({"10, 9, 0", "10, 10, 1", "10, 19, 1", "10, 20, 2", "0, 100, 0", "100, 7, 7"})
    void roundsAShareOfTheGroupDown(int percent, int size, int expected) {
        var scores = LongStream.rangeClosed(1, size).toArray();

        var ranking = Ranking.of(scores, 5, new Bottom.Percent(percent));

        assertThat(bottom(scores, ranking)).hasSize(expected);
    }

    @Test
    void givesEverybodyTheRankAfterThoseWhoAreBetter() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var scores = random.longs(5 + random.nextInt(30), 0, 12).toArray();

            var ranking = Ranking.of(scores, 5, LAST_ONE);

            for (int person = 0; person < scores.length; person++) {
                long own = scores[person];
                assertThat(ranking.ranks()[person])
                        .isEqualTo(1
                                + (int) Arrays.stream(scores)
                                        .filter(score -> score > own)
                                        .count());
            }
        }
    }

    private static long[] bottom(long[] values, Ranking ranking) {
        var found = LongStream.builder();
        for (int i = 0; i < values.length; i++) {
            if (ranking.bottom()[i]) {
                found.add(values[i]);
            }
        }
        return found.build().toArray();
    }

    private static long[] longs(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
