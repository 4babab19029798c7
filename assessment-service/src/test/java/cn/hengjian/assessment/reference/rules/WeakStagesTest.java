package cn.hengjian.assessment.reference.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.terms.rules.Share;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeakStagesTest {

    @ParameterizedTest
    @CsvSource({"0, 0, false", "2, 4, false", "3, 4, true", "1, 2, false", "1, 1, true"})
    void suggestsSomethingOnlyAboveTheHalf(int weak, int graded, boolean suggested) {
        assertThat(WeakStages.suggest(weak, graded, new Share(1, 2))).isEqualTo(suggested);
    }
}
