package cn.hengjian.assessment.analysis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {

    private static final int MINIMUM = 5;
    private static final List<Set<Cut>> CROSSINGS = List.of(
            Set.of(Cut.UNIT),
            Set.of(Cut.POST_CLASS),
            Set.of(Cut.LEVEL),
            Set.of(Cut.UNIT, Cut.POST_CLASS),
            Set.of(Cut.UNIT, Cut.LEVEL),
            Set.of(Cut.POST_CLASS, Cut.LEVEL),
            Set.of(Cut.values()));

    private static Cell cell(String unit, String postClass, String level, long people) {
        return new Cell(unit, postClass, level, people, 0);
    }

    @ParameterizedTest(name = "units of {0}: shown {1}, the total {2}")
    @CsvSource({
        "5 6 7, U0 U1 U2, true",
        "5, U0, true",
        "4, '', false",
        // one too small takes the next smallest with it, or it could be subtracted
        "4 5 9, U2, true",
        "2 3 9, U2, true",
        "2 2 9 10, U3, true",
        "4 9, '', true",
        "1 1 1, '', false",
        "0 5 6, U1 U2, true"
    })
    void withholdsSmallUnitsAndWhatWouldGiveThemAway(String sizes, String shown, boolean total) {
        var people = Arrays.stream(sizes.split(" ")).mapToLong(Long::parseLong).toArray();
        var cells = IntStream.range(0, people.length)
                .mapToObj(i -> cell("U" + i, "GENERAL", "NONE", people[i]))
                .toList();

        var disclosure = Disclosure.of(cells, MINIMUM);

        assertThat(disclosure.groups().get(Cut.UNIT)).isEqualTo(shown.isEmpty() ? Set.of() : Set.of(shown.split(" ")));
        assertThat(disclosure.total()).isEqualTo(total);
    }

    @Test
    void withholdsAGroupOfWhichTheReaderKnowsAllButFew() {
        var cells = List.of(
                new Cell("U0", "GENERAL", "NONE", 9, 4),
                new Cell("U1", "GENERAL", "NONE", 9, 5),
                new Cell("U2", "GENERAL", "NONE", 9, 0),
                new Cell("U3", "GENERAL", "NONE", 20, 20));

        var disclosure = Disclosure.of(cells, MINIMUM);

        assertThat(disclosure.shows(Cut.UNIT, "U0")).isFalse();
        assertThat(disclosure.shows(Cut.UNIT, "U3")).isTrue();
        assertThat(disclosure.total()).isTrue();
    }

    @Test
    void withholdsEverythingInWhichTheReaderWouldReadOfHimself() {
        var cells = List.of(
                new Cell("U0", "GENERAL", "NONE", 9, 1),
                new Cell("U1", "GENERAL", "NONE", 9, 0),
                new Cell("U1", "LEADER", "XK_Z", 9, 0));

        var disclosure = Disclosure.of(cells, MINIMUM);

        assertThat(disclosure.total()).isFalse();
        assertThat(disclosure.shows(Cut.UNIT, "U0")).isFalse();
        assertThat(disclosure.shows(Cut.POST_CLASS, "GENERAL")).isFalse();
        assertThat(disclosure.shows(Cut.LEVEL, "NONE")).isFalse();
    }

    /** Ten of unit A and two of unit B are leaders: leaders less unit A would be the two. */
    @Test
    void letsNoFewFollowFromTwoCuts() {
        var cells = List.of(
                cell("A", "LEADER", "NONE", 10),
                cell("B", "LEADER", "NONE", 2),
                cell("B", "GENERAL", "NONE", 40),
                cell("C", "GENERAL", "NONE", 30));

        var disclosure = Disclosure.of(cells, MINIMUM);

        assertThat(disclosure.shows(Cut.UNIT, "A") && disclosure.shows(Cut.POST_CLASS, "LEADER"))
                .isFalse();
    }

    @Test
    void letsNothingSmallFollowFromAllThatIsShown() {
        var random = new Random(29);
        for (int round = 0; round < 400; round++) {
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < 14; i++) {
                long people = random.nextInt(9);
                cells.add(new Cell(
                        "U" + random.nextInt(5),
                        "P" + random.nextInt(3),
                        "L" + random.nextInt(3),
                        people,
                        random.nextInt(4) == 0 ? random.nextLong(people + 1) : people));
            }

            var disclosure = Disclosure.of(cells, MINIMUM);

            var known = known(cells, disclosure);
            int rank = rank(known);
            for (var small : small(cells)) {
                var more = new ArrayList<>(known);
                more.add(small);
                assertThat(rank(more))
                        .as("%s of %s", Arrays.toString(small), cells)
                        .isGreaterThan(rank);
            }
        }
    }

    private static List<BigInteger[]> known(List<Cell> cells, Disclosure disclosure) {
        var known = new ArrayList<BigInteger[]>();
        if (disclosure.total()) {
            known.add(row(cells, _ -> true));
        }
        for (var cut : Cut.values()) {
            disclosure
                    .groups()
                    .getOrDefault(cut, Set.of())
                    .forEach(code -> known.add(row(cells, cell -> cell.code(cut).equals(code))));
        }
        return known;
    }

    /** Every group and every crossing of two or three cuts that is too small, or almost known. */
    private static List<BigInteger[]> small(List<Cell> cells) {
        var small = new ArrayList<BigInteger[]>();
        for (var of : cells) {
            for (var cuts : CROSSINGS) {
                Predicate<Cell> alike =
                        cell -> cuts.stream().allMatch(cut -> cell.code(cut).equals(of.code(cut)));
                long people =
                        cells.stream().filter(alike).mapToLong(Cell::people).sum();
                long unseen =
                        cells.stream().filter(alike).mapToLong(Cell::unseen).sum();
                if (people > 0 && (people < MINIMUM || (unseen > 0 && unseen < MINIMUM))) {
                    small.add(row(cells, alike));
                }
            }
        }
        return small;
    }

    private static BigInteger[] row(List<Cell> cells, Predicate<Cell> in) {
        return cells.stream()
                .map(cell -> in.test(cell) && cell.people() > 0 ? BigInteger.ONE : BigInteger.ZERO)
                .toArray(BigInteger[]::new);
    }

    /** By elimination without fractions. */
    private static int rank(List<BigInteger[]> given) {
        var rows = new ArrayList<>(given.stream().map(BigInteger[]::clone).toList());
        int rank = 0;
        int columns = rows.isEmpty() ? 0 : rows.getFirst().length;
        for (int column = 0; column < columns && rank < rows.size(); column++) {
            int at = column;
            int from = rank;
            var found = IntStream.range(from, rows.size())
                    .filter(i -> rows.get(i)[at].signum() != 0)
                    .findFirst();
            if (found.isEmpty()) {
                continue;
            }
            var pivot = rows.remove(found.getAsInt());
            rows.add(rank, pivot);
            for (int i = rank + 1; i < rows.size(); i++) {
                var row = rows.get(i);
                var factor = row[column];
                for (int j = 0; j < columns; j++) {
                    row[j] = row[j].multiply(pivot[column]).subtract(pivot[j].multiply(factor));
                }
            }
            rank++;
        }
        return rank;
    }
}
