package cn.hengjian.personnel.lastplace.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.personnel.lastplace.rules.LastPlace.Parameters;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Fault;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LastPlaceTest {

    private static final Parameters BOTH = new Parameters(true, true);

    @ParameterizedTest
    @CsvSource({
        "BOTTOM INEFFECTIVE LOSS,                     NONE",
        "BOTTOM DERELICTION MISTAKE,                  NONE",
        "BOTTOM INEFFECTIVE DERELICTION MISTAKE LOSS, NONE",
        "INEFFECTIVE LOSS,                            NOT_BOTTOM",
        "BOTTOM,                                      NO_FAULT",
        "BOTTOM LOSS MISTAKE,                         NO_FAULT",
        "BOTTOM INEFFECTIVE DERELICTION,              NO_LOSS",
        "BOTTOM INEFFECTIVE LOSS EXTERNAL_CAUSE,      EXTERNAL_CAUSE"
    })
    void namesThePredicateThatDoesNotHold(String found, Fault against) {
        assertThat(LastPlace.against(findings(found), BOTH)).isEqualTo(against);
    }

    @ParameterizedTest
    @CsvSource({
        "false, true,  BOTTOM LOSS,        NONE",
        "false, true,  BOTTOM INEFFECTIVE, NO_LOSS",
        "true,  false, BOTTOM INEFFECTIVE, NONE",
        "true,  false, BOTTOM LOSS,        NO_FAULT"
    })
    void asksForWhatTheRegulationAsksFor(boolean fault, boolean loss, String found, Fault against) {
        assertThat(LastPlace.against(findings(found), new Parameters(fault, loss)))
                .isEqualTo(against);
    }

    static Stream<Set<Finding>> everySet() {
        var all = Finding.values();
        return Stream.iterate(0, mask -> mask + 1).limit(1L << all.length).map(mask -> {
            var set = new HashSet<Finding>();
            for (int i = 0; i < all.length; i++) {
                if ((mask >> i & 1) == 1) {
                    set.add(all[i]);
                }
            }
            return set;
        });
    }

    /** The predicate as the source has it, over everything that can be found. */
    @ParameterizedTest
    @MethodSource("everySet")
    void isThePredicate(Set<Finding> found) {
        boolean holds = (found.contains(Finding.INEFFECTIVE) || found.contains(Finding.DERELICTION))
                && found.contains(Finding.BOTTOM)
                && (found.contains(Finding.MISTAKE) || found.contains(Finding.LOSS))
                && !found.contains(Finding.EXTERNAL_CAUSE);

        assertThat(LastPlace.against(found, BOTH) == Fault.NONE).isEqualTo(holds);
    }

    @Test
    void neverTakesTheRankAloneForAGround() {
        assertThatThrownBy(() -> new Parameters(false, false)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<Finding> findings(String words) {
        var found = EnumSet.noneOf(Finding.class);
        Arrays.stream(words.split(" ")).map(Finding::valueOf).forEach(found::add);
        return found;
    }
}
