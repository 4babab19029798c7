package cn.hengjian.assessment.ballot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithheldTest {

    private static final int MINIMUM = 5;
    private static final Few FEW = new Few(MINIMUM, 0);

    @ParameterizedTest(name = "{0}: withheld {1}, of the county {2}")
    @CsvSource({
        "5 5, '', false",
        "4 5, A B, false",
        "4 5 9, A B, false",
        "2 2 9 9, A B C, false",
        "2 3 9, A B, false",
        // alone in the county, a unit's mean is the county's
        "5, '', false",
        "4, A, true",
        "2 2, A B, true",
    })
    void withholdsWhatIsFewAndWhatItWouldFollowFrom(String ballots, String units, boolean county) {
        var withheld = Withheld.of(units(ballots), FEW);

        assertThat(String.join(" ", withheld.units().stream().sorted().toList()))
                .isEqualTo(units);
        assertThat(withheld.county()).isEqualTo(county);
    }

    /** One person's marks that are shown nowhere would follow from the unit's mean and the others' marks. */
    @ParameterizedTest(name = "{0} hidden people with {1} ballots: withheld {2}")
    @CsvSource({"0, 0, false", "1, 9, true", "2, 4, true", "2, 5, false"})
    void withholdsAUnitInWhichSingleResultsAreHidden(int people, long ballots, boolean withheld) {
        var units = List.of(
                new UnitBallots("A", marks(30), people, marks(ballots)),
                new UnitBallots("B", marks(30), 0, Marks.NONE),
                new UnitBallots("C", marks(30), 0, Marks.NONE));

        assertThat(Withheld.of(units, FEW).units().contains("A")).isEqualTo(withheld);
    }

    @Test
    void leavesNoSmallRestWhenTheOthersAreSubtracted() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            var units = new ArrayList<UnitBallots>();
            int size = 1 + random.nextInt(6);
            for (int unit = 0; unit < size; unit++) {
                units.add(new UnitBallots("U" + unit, marks(1 + random.nextInt(12)), 0, Marks.NONE));
            }

            var withheld = Withheld.of(units, FEW);

            var hidden = units.stream()
                    .filter(unit -> withheld.units().contains(unit.unit()))
                    .toList();
            if (!hidden.isEmpty() && !withheld.county()) {
                assertThat(hidden).hasSizeGreaterThanOrEqualTo(2);
                assertThat(hidden.stream()
                                .mapToLong(unit -> unit.marks().valid())
                                .sum())
                        .isGreaterThanOrEqualTo(MINIMUM);
            }
            assertThat(units)
                    .allMatch(unit -> withheld.units().contains(unit.unit())
                            || unit.marks().valid() >= MINIMUM);
        }
    }

    private static Marks marks(long valid) {
        return new Marks(0, valid, 0, 0);
    }

    private static List<UnitBallots> units(String ballots) {
        var numbers = Arrays.stream(ballots.split(" ")).map(Long::valueOf).toList();
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> new UnitBallots("ABCDEF".substring(i, i + 1), marks(numbers.get(i)), 0, Marks.NONE))
                .toList();
    }
}
