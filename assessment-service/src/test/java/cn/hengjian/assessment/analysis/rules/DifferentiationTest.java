package cn.hengjian.assessment.analysis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.analysis.rules.Differentiation.Sameness;
import cn.hengjian.assessment.terms.rules.Share;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferentiationTest {

    private static final Differentiation.Parameters PARAMETERS =
            new Differentiation.Parameters(new Share(50, 100), new Share(90, 100), new BigDecimal("2"));

    @ParameterizedTest(name = "{1} of {0} the same, deviation {2}: {3}")
    @CsvSource({
        "10, 5, 2, ''",
        "10, 6, 2, SAME_SCORE",
        "10, 1, 1.999, CLOSE_SCORES",
        "10, 10, 0, SAME_SCORE CLOSE_SCORES"
    })
    void hintsAtScoresThatMakeNoDifference(long scored, long same, BigDecimal deviation, String hints) {
        assertThat(names(Differentiation.ofScores(scored, same, deviation, PARAMETERS)))
                .isEqualTo(hints);
    }

    @ParameterizedTest(name = "{1} of {0} with one grade: {2}")
    @CsvSource({"10, 9, ''", "10, 10, SAME_GRADE", "20, 18, ''", "20, 19, SAME_GRADE"})
    void hintsAtGradesThatMakeNoDifference(long graded, long same, String hints) {
        assertThat(names(Differentiation.ofGrades(graded, same, PARAMETERS))).isEqualTo(hints);
    }

    private static String names(Set<Sameness> hints) {
        return Arrays.stream(Sameness.values())
                .filter(hints::contains)
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }
}
