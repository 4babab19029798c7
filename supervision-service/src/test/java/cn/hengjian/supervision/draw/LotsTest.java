package cn.hengjian.supervision.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.supervision.draw.rules.Assignment;
import cn.hengjian.supervision.draw.rules.Candidates;
import cn.hengjian.supervision.draw.rules.Lots;
import cn.hengjian.supervision.draw.rules.Outcome;
import cn.hengjian.supervision.draw.rules.Ranking;
import cn.hengjian.supervision.draw.rules.Recused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Drawing lots, without a database. */
class LotsTest {

    private static final String SALT = "00112233445566778899aabbccddeeff";
    private static final int DRAWS = 20_000;

    private static List<String> codes(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "%s%02d".formatted(prefix, number))
                .toList();
    }

    private static Candidates candidates(int units, int inspectors, int toDraw, Recused... recused) {
        return new Candidates(
                "d", SALT, toDraw, 2, 4, 100, codes("U", units), codes("I", inspectors), List.of(recused));
    }

    private static Ranking seeded(String seed) {
        return SeededRanking.of(Sha256.of(seed), null);
    }

    private static Outcome.Drawn drawn(Candidates candidates, Ranking ranking) {
        return (Outcome.Drawn) Lots.draw(candidates, ranking);
    }

    /** What verify-draw.mjs, which shares nothing with this code, finds for the same. */
    @Test
    void drawsWhatAnotherImplementationDraws() {
        var candidates = candidates(10, 6, 3, new Recused("U05", "I03"), new Recused("U01", "I01"));

        var plain = drawn(candidates, SeededRanking.of(Sha256.of("a seed"), null));
        var mixed = drawn(candidates, SeededRanking.of(Sha256.of("a seed"), "双色球 03 07 11"));

        assertThat(candidatesHash(candidates))
                .isEqualTo("6ed46547ea8ad11a2e966d5d8cfbe405eb1c0c6ae7e9085f245b55ec4bc8a044");
        assertThat(plain)
                .isEqualTo(new Outcome.Drawn(
                        1,
                        List.of(
                                new Assignment("U01", List.of("I02", "I06")),
                                new Assignment("U09", List.of("I06", "I01")),
                                new Assignment("U07", List.of("I06", "I01")))));
        assertThat(mixed)
                .isEqualTo(new Outcome.Drawn(
                        1,
                        List.of(
                                new Assignment("U05", List.of("I06", "I01")),
                                new Assignment("U03", List.of("I04", "I06")),
                                new Assignment("U09", List.of("I03", "I05")))));
    }

    private static String candidatesHash(Candidates candidates) {
        return HexFormat.of().formatHex(Sha256.of(candidates.canonical()));
    }

    @Test
    void drawsTheSameForWhoeverDrawsAgain() {
        var candidates = candidates(30, 12, 8);

        assertThat(drawn(candidates, seeded("x"))).isEqualTo(drawn(candidates, seeded("x")));
        assertThat(drawn(candidates, seeded("x"))).isNotEqualTo(drawn(candidates, seeded("y")));
    }

    @Test
    void drawsTheSameInWhateverOrderTheCandidatesCome() {
        var sorted = candidates(30, 12, 8, new Recused("U01", "I01"), new Recused("U02", "I02"));
        var random = new Random(7);
        for (int i = 0; i < 50; i++) {
            var shuffled = new Candidates(
                    "d",
                    SALT,
                    8,
                    2,
                    4,
                    100,
                    shuffled(sorted.units(), random),
                    shuffled(sorted.inspectors(), random),
                    shuffled(sorted.recused(), random));

            assertThat(shuffled.canonical()).isEqualTo(sorted.canonical());
            assertThat(drawn(shuffled, seeded("x"))).isEqualTo(drawn(sorted, seeded("x")));
        }
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Test
    void writesTheCandidatesAsDrawsMdSays() {
        var candidates = candidates(2, 2, 1, new Recused("U02", "I01"));

        assertThat(candidates.canonical()).isEqualTo("""
                hengjian-draw/1
                draw d
                salt 00112233445566778899aabbccddeeff
                unitsToDraw 1
                inspectorsPerUnit 2
                maxVisits 4
                maxRounds 100
                unit U01
                unit U02
                inspector I01
                inspector I02
                recused U02 I01
                """);
    }

    @Test
    void sendsNobodyWhoIsRecusedAndNobodyTooOften() {
        var candidates = candidates(12, 7, 12, new Recused("U01", "I01"), new Recused("U02", "I05"));
        for (int i = 0; i < 200; i++) {
            var drawn = drawn(candidates, seeded("seed " + i));

            assertThat(drawn.assignments())
                    .extracting(Assignment::unit)
                    .containsExactlyInAnyOrderElementsOf(candidates.units());
            assertThat(drawn.assignments())
                    .allMatch(one -> one.inspectors().stream().distinct().count() == 2)
                    .noneMatch(
                            one -> one.unit().equals("U01") && one.inspectors().contains("I01"))
                    .noneMatch(
                            one -> one.unit().equals("U02") && one.inspectors().contains("I05"));
            assertThat(counts(drawn.assignments().stream()
                                    .flatMap(one -> one.inspectors().stream())
                                    .toList())
                            .values())
                    .allMatch(visits -> visits <= 4);
        }
    }

    @Test
    void triesAnotherRoundWhenInspectorsRunOut() {
        // Two units, four inspectors, one visit each: U02 lacks inspectors if U01 got either of the two that it may
        // have.
        var candidates = new Candidates(
                "d",
                SALT,
                2,
                2,
                1,
                100,
                codes("U", 2),
                codes("I", 4),
                List.of(new Recused("U02", "I01"), new Recused("U02", "I02")));
        var rounds = new ArrayList<Integer>();
        for (int i = 0; i < 50; i++) {
            var drawn = drawn(candidates, seeded("seed " + i));
            rounds.add(drawn.round());

            assertThat(drawn.assignments())
                    .filteredOn(one -> one.unit().equals("U02"))
                    .allMatch(one -> one.inspectors().stream().sorted().toList().equals(List.of("I03", "I04")));
        }
        assertThat(rounds).contains(1).anyMatch(round -> round > 1);
    }

    @Test
    void givesUpWhenNoRoundWorks() {
        assertThat(Lots.draw(candidates(5, 2, 4), seeded("x"))).isInstanceOf(Outcome.Drawn.class);
        assertThat(Lots.draw(candidates(5, 2, 5), seeded("x"))).isEqualTo(new Outcome.TooFewInspectors());
        assertThat(Lots.draw(candidates(1, 1, 1), seeded("x"))).isEqualTo(new Outcome.TooFewInspectors());
    }

    @Test
    void breaksTiesOfRanksByTheCode() {
        var drawn = drawn(candidates(5, 5, 2), (_, _) -> "same");

        assertThat(drawn.assignments())
                .containsExactly(
                        new Assignment("U01", List.of("I01", "I02")), new Assignment("U02", List.of("I01", "I02")));
    }

    @Test
    void drawsEveryUnitAndEveryInspectorAsOften() {
        var candidates = candidates(10, 8, 3, new Recused("U01", "I01"));
        IntFunction<Ranking> seeds = i -> seeded("uniformity " + i);

        var draws = draws(candidates, seeds);

        // Each is the 99.9th percentile of its distribution; the seeds are fixed, so that this never flickers.
        assertThat(ofUnits(draws)).isLessThan(27.88);
        assertThat(ofFirstUnits(draws)).isLessThan(27.88);
        assertThat(ofInspectorsAt("U02", draws, 8)).isLessThan(24.32);
        assertThat(ofInspectorsAt("U01", draws, 7)).isLessThan(22.46);
    }

    @Test
    void wouldSeeABias() {
        var candidates = candidates(10, 8, 3);
        // In every twentieth draw a unit comes first that may not have won.
        IntFunction<Ranking> biased = i -> {
            var fair = seeded("uniformity " + i);
            return (round, key) -> i % 20 == 0 && key.equals("U07") ? "" : fair.rank(round, key);
        };

        var draws = draws(candidates, biased);

        assertThat(ofUnits(draws)).isGreaterThan(27.88);
        assertThat(ofFirstUnits(draws)).isGreaterThan(27.88);
    }

    private static List<List<Assignment>> draws(Candidates candidates, IntFunction<Ranking> seeds) {
        return IntStream.range(0, DRAWS)
                .mapToObj(i -> drawn(candidates, seeds.apply(i)).assignments())
                .toList();
    }

    /** Three of ten without replacement: the counts hang together, which the factor (n - 1) / (n - k) makes up for. */
    private static double ofUnits(List<List<Assignment>> draws) {
        return chiSquare(
                        draws.stream()
                                .flatMap(List::stream)
                                .map(Assignment::unit)
                                .toList(),
                        10)
                * 9
                / 7;
    }

    private static double ofFirstUnits(List<List<Assignment>> draws) {
        return chiSquare(draws.stream().map(draw -> draw.getFirst().unit()).toList(), 10);
    }

    private static double ofInspectorsAt(String unit, List<List<Assignment>> draws, int free) {
        return chiSquare(
                        draws.stream()
                                .flatMap(List::stream)
                                .filter(one -> one.unit().equals(unit))
                                .flatMap(one -> one.inspectors().stream())
                                .toList(),
                        free)
                * (free - 1)
                / (free - 2);
    }

    private static double chiSquare(List<String> drawn, int categories) {
        var counts = counts(drawn);
        assertThat(counts).hasSize(categories);
        double expected = (double) drawn.size() / categories;
        return counts.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    private static Map<String, Long> counts(List<String> drawn) {
        return drawn.stream().collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
    }
}
