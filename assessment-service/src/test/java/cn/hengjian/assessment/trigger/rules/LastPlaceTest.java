package cn.hengjian.assessment.trigger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.assessment.trigger.rules.LastPlace.Facts;
import cn.hengjian.assessment.trigger.rules.LastPlace.Missing;
import cn.hengjian.assessment.trigger.rules.LastPlace.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastPlaceTest {

    /** {@code (ineffective OR dereliction) AND bottom AND (mistake OR loss)}, over all 32 cases. */
    @Test
    void suggestsSomethingOnlyWhereAllThreeHold() {
        for (int bits = 0; bits < 32; bits++) {
            var facts = new Facts((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0);
            boolean all =
                    facts.bottom() && (facts.ineffective() || facts.dereliction()) && (facts.mistake() || facts.loss());

            assertThat(LastPlace.missing(facts, new Parameters(true, true)).isEmpty())
                    .as(facts.toString())
                    .isEqualTo(all);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void asksForLessWhereThePackDoes(boolean fault, boolean loss) {
        var facts = new Facts(true, false, false, false, false);

        assertThat(LastPlace.missing(facts, new Parameters(fault, loss)))
                .containsExactly(fault ? Missing.NO_FAULT : Missing.NO_LOSS);
    }

    @Test
    void takesNoPackThatMakesTheRankAGround() {
        assertThatThrownBy(() -> new Parameters(false, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
