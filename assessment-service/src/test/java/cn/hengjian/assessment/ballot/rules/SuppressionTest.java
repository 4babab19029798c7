package cn.hengjian.assessment.ballot.rules;

import static cn.hengjian.assessment.ballot.rules.VoterClass.LEADERS;
import static cn.hengjian.assessment.ballot.rules.VoterClass.MASSES;
import static cn.hengjian.assessment.ballot.rules.VoterClass.PEERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {

    private static final int MINIMUM = 5;
    private static final Few FEW = new Few(MINIMUM, 0);
    private static final Few FEW_OR_UNANIMOUS = new Few(MINIMUM, 10);

    private static Map<VoterClass, Marks> valid(long leaders, long peers, long masses) {
        var classes = new EnumMap<VoterClass, Marks>(VoterClass.class);
        classes.put(LEADERS, new Marks(0, leaders, 0, 0));
        classes.put(PEERS, new Marks(peers, 0, 0, 0));
        classes.put(MASSES, new Marks(0, 0, masses, 0));
        return classes;
    }

    @ParameterizedTest(name = "{0}, {1} and {2} valid: hidden {3}, total hidden {4}")
    @CsvSource({
        "5, 5, 5, '', false",
        // one class too small hides the next smallest, too, or it could be subtracted
        "4, 6, 9, LEADERS PEERS, false",
        "4, 9, 6, LEADERS MASSES, false",
        "1, 1, 30, LEADERS PEERS MASSES, false",
        "2, 3, 30, LEADERS PEERS, false",
        "2, 2, 1, LEADERS PEERS MASSES, false",
        "1, 2, 1, LEADERS PEERS MASSES, true",
        // a class without ballots hides nothing
        "0, 5, 5, '', false",
        "0, 4, 6, PEERS MASSES, false",
        "0, 0, 5, '', false",
        "0, 0, 4, LEADERS PEERS MASSES, true",
        "0, 0, 0, LEADERS PEERS MASSES, true"
    })
    void hidesSmallClassesAndWhatWouldGiveThemAway(
            long leaders, long peers, long masses, String hidden, boolean totalHidden) {
        var suppression = Suppression.of(valid(leaders, peers, masses), FEW);

        assertThat(suppression.hidden()).isEqualTo(classes(hidden));
        assertThat(suppression.totalHidden()).isEqualTo(totalHidden);
    }

    @ParameterizedTest(name = "{0} of one grade beside {1} and {2} of two: hidden {3}")
    @CsvSource({
        "9, 12, 20, LEADERS PEERS",
        "10, 12, 20, ''",
        "0, 12, 20, ''",
    })
    void hidesASmallClassThatIsUnanimous(long leaders, long peers, long masses, String hidden) {
        var classes = Map.of(
                LEADERS, new Marks(0, leaders, 0, 0),
                PEERS, new Marks(peers - 1, 1, 0, 0),
                MASSES, new Marks(0, 1, masses - 1, 0));

        assertThat(Suppression.of(classes, FEW_OR_UNANIMOUS).hidden()).isEqualTo(classes(hidden));
    }

    /** What is hidden together is no small unanimous class, either. */
    @Test
    void hidesTheTotalOfFewWhoAgree() {
        var all = Map.of(LEADERS, new Marks(0, 4, 0, 0), PEERS, new Marks(0, 5, 0, 0));
        var almost = Map.of(LEADERS, new Marks(0, 4, 0, 0), PEERS, new Marks(0, 4, 1, 0));

        assertThat(Suppression.of(all, FEW_OR_UNANIMOUS).totalHidden()).isTrue();
        assertThat(Suppression.of(almost, FEW_OR_UNANIMOUS).totalHidden()).isFalse();
        assertThat(Suppression.of(almost, FEW_OR_UNANIMOUS).hidden()).containsExactlyInAnyOrder(LEADERS, PEERS);
    }

    @Test
    void hidesOfEveryQuestionWhatIsHiddenOfOne() {
        var suppressions =
                Suppression.ofEach(Map.of("", valid(9, 9, 9), "B1", valid(9, 4, 9), "B2", valid(0, 0, 4)), FEW);

        assertThat(suppressions.get("").hidden()).containsExactlyInAnyOrder(VoterClass.values());
        assertThat(suppressions.get("").totalHidden()).isFalse();
        assertThat(suppressions.get("B2").totalHidden()).isTrue();
        assertThat(Suppression.ofEach(Map.of("", valid(9, 9, 9), "B1", valid(9, 4, 9)), FEW)
                        .get("")
                        .hidden())
                .containsExactlyInAnyOrder(LEADERS, PEERS);
    }

    @Test
    void leavesNoSmallRestWhenShownClassesAreSubtracted() {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            var classes = valid(random.nextInt(12), random.nextInt(12), random.nextInt(12));

            var suppression = Suppression.of(classes, FEW);

            if (suppression.totalHidden()) {
                assertThat(suppression.hidden()).containsExactlyInAnyOrder(VoterClass.values());
                continue;
            }
            var behind = suppression.hidden().stream()
                    .map(classes::get)
                    .filter(marks -> marks.valid() > 0)
                    .toList();
            assertThat(behind).as("%s", classes).hasSizeBetween(0, 3).satisfies(rest -> {
                if (!rest.isEmpty()) {
                    assertThat(rest).hasSizeGreaterThanOrEqualTo(2);
                    assertThat(rest.stream().mapToLong(Marks::valid).sum()).isGreaterThanOrEqualTo(MINIMUM);
                }
            });
            classes.forEach((voterClass, marks) -> {
                if (!suppression.hides(voterClass)) {
                    assertThat(marks.valid())
                            .satisfiesAnyOf(
                                    valid -> assertThat(valid).isZero(),
                                    valid -> assertThat(valid).isGreaterThanOrEqualTo(MINIMUM));
                }
            });
        }
    }

    private static Set<VoterClass> classes(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(VoterClass::valueOf)
                .collect(Collectors.toSet());
    }
}
