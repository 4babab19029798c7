package cn.hengjian.personnel.selection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.personnel.selection.rules.Results.Result;
import cn.hengjian.personnel.selection.rules.Results.Scores;
import cn.hengjian.personnel.selection.rules.Results.Weights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsTest {

    private static final Weights HALVES = weights("0.5", "0.5");

    private static Weights weights(String written, String interview) {
        return new Weights(new BigDecimal(written), new BigDecimal(interview));
    }

    private static Scores scored(int id, String written, String... marks) {
        return new Scores(
                new UUID(0, id),
                new BigDecimal(written),
                Arrays.stream(marks).map(BigDecimal::new).toList());
    }

    private static List<String> ranked(Weights weights, Scores... all) {
        return Results.rank(List.of(all), weights).stream()
                .map(result -> result.candidate().getLeastSignificantBits() + " " + result.place() + " " + result.mean()
                        + " " + result.total() + (result.tied() ? " tied" : ""))
                .toList();
    }

    @Test
    void weighsTheWrittenResultAndTheMeanOfTheMarks() {
        assertThat(ranked(
                        weights("0.4", "0.6"),
                        scored(1, "80", "90", "91", "92", "93", "94"),
                        scored(2, "95", "70", "70", "70", "70", "71")))
                .containsExactly("1 1 92.00 87.20", "2 2 70.20 80.12");
    }

    /** 1/6 of a point is lost in two digits, not in the order. */
    @Test
    void ranksWithoutRounding() {
        assertThat(ranked(
                        HALVES,
                        scored(1, "80", "80", "80", "80.01"),
                        scored(2, "80", "80", "80", "80.02"),
                        scored(3, "80", "80", "80", "80")))
                .containsExactly("2 1 80.01 80.00", "1 2 80.00 80.00", "3 3 80.00 80.00");
    }

    @Test
    void roundsHalfUpForDisplay() {
        assertThat(ranked(HALVES, scored(1, "80.01", "80"))).containsExactly("1 1 80.00 80.01");
    }

    @Test
    void sharesPlacesAndBreaksNoTie() {
        assertThat(ranked(
                        HALVES,
                        scored(3, "70", "90"),
                        scored(1, "90", "70"),
                        scored(2, "80", "80"),
                        scored(4, "60", "60")))
                .containsExactly(
                        "1 1 70.00 80.00 tied", "2 1 80.00 80.00 tied", "3 1 90.00 80.00 tied", "4 4 60.00 60.00");
    }

    @Test
    void comparesPanelsOfAnySizeExactly() {
        assertThat(ranked(HALVES, scored(1, "80", "80", "80", "80"), scored(2, "80", "80", "80", "80", "80", "80")))
                .containsExactly("1 1 80.00 80.00 tied", "2 1 80.00 80.00 tied");
    }

    @Test
    void dependsOnNoOrder() {
        var all = new ArrayList<>(List.of(
                scored(1, "81", "80", "82"),
                scored(2, "82", "80", "80"),
                scored(3, "81", "81", "81"),
                scored(4, "1", "2")));
        var first = Results.rank(all, HALVES);

        Collections.reverse(all);

        assertThat(Results.rank(all, HALVES)).isEqualTo(first);
        assertThat(first).extracting(Result::place).containsExactly(1, 1, 1, 4);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.6", "0.5, 0.4", "1.1, -0.1"})
    void refusesWeightsThatAreNotOneTogether(String written, String interview) {
        assertThatThrownBy(() -> weights(written, interview)).isInstanceOf(IllegalArgumentException.class);
    }
}
