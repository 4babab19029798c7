package cn.hengjian.assessment.score.rules;

import static cn.hengjian.assessment.score.rules.ScoringFixture.ENGINE;
import static cn.hengjian.assessment.score.rules.ScoringFixture.overall;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Laws of scoring over generated schemes and inputs; a failure names its seed. */
class ScoreLawsTest {

    private static final int CASES = 3_000;
    private static final List<Grade> CEILINGS = List.of(Grade.COMPETENT, Grade.BASIC, Grade.INCOMPETENT);
    private static final Formula FORMULA =
            Formula.require("if(actual > 7000, 1 / (actual - actual), round(actual / 5000, 3))", List.of(), null);

    private record Case(long seed, List<Indicator> scheme, BigDecimal[] actuals, Map<VoterClass, Marks> ballots) {

        static Case of(long seed) {
            var random = new Random(seed);
            int size = 1 + random.nextInt(20);
            var cuts = IntStream.generate(() -> 1 + random.nextInt(10_000 - 1))
                    .distinct()
                    .limit(size - 1L)
                    .sorted()
                    .boxed()
                    .collect(ArrayList<Integer>::new, ArrayList::add, ArrayList::addAll);
            cuts.addFirst(0);
            cuts.addLast(10_000);
            var scheme = new ArrayList<Indicator>();
            var actuals = new BigDecimal[size];
            for (int i = 0; i < size; i++) {
                var weight = BigDecimal.valueOf(cuts.get(i + 1) - cuts.get(i), 2);
                scheme.add(indicator(random, weight));
                if (!(scheme.getLast() instanceof Indicator.Qualitative)) {
                    actuals[i] = random.nextInt(6) == 0 ? null : BigDecimal.valueOf(random.nextInt(1_500_000), 2);
                }
            }
            var ballots = new EnumMap<VoterClass, Marks>(VoterClass.class);
            for (var voterClass : VoterClass.values()) {
                if (random.nextInt(4) > 0) {
                    ballots.put(
                            voterClass,
                            new Marks(random.nextInt(5), random.nextInt(9), random.nextInt(4), random.nextInt(3)));
                }
            }
            return new Case(seed, scheme, actuals, ballots);
        }

        /** The weight of a veto goes to nobody: then there are less than a hundred, which scoring doesn't mind. */
        private static Indicator indicator(Random random, BigDecimal weight) {
            var target = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2);
            return switch (random.nextInt(9)) {
                case 0, 1 -> new Indicator.Qualitative(weight);
                case 2 -> new Indicator.Quantitative(weight, target, Direction.REVERSE);
                case 3 ->
                    new Indicator.Quantitative(weight, new Measure.Steps(StepTable.of("100:0.5;2000:0.8;9000.5:1.2")));
                case 4 -> new Indicator.Quantitative(weight, new Measure.Deduction(target, new BigDecimal("0.05")));
                case 5 -> new Indicator.Quantitative(weight, new Measure.Calculated(FORMULA));
                case 6 -> new Indicator.Veto(Comparison.AT_LEAST, target, CEILINGS.get(random.nextInt(3)));
                default -> new Indicator.Quantitative(weight, target, Direction.DIRECT);
            };
        }

        Score score() {
            return ENGINE.score(scheme, actuals, overall(ballots));
        }

        Case shuffled() {
            var order =
                    new ArrayList<>(IntStream.range(0, scheme.size()).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            var shuffled = new BigDecimal[actuals.length];
            for (int i = 0; i < shuffled.length; i++) {
                shuffled[i] = actuals[order.get(i)];
            }
            return new Case(seed, order.stream().map(scheme::get).toList(), shuffled, ballots);
        }
    }

    @Test
    void doesNotDependOnTheOrderOfIndicators() {
        for (long seed = 0; seed < CASES; seed++) {
            var original = Case.of(seed);

            var score = original.score();

            var shuffled = original.shuffled().score();
            assertThat(total(shuffled)).as("seed %d", seed).isEqualTo(total(score));
            assertThat(ceiling(shuffled)).as("seed %d", seed).isEqualTo(ceiling(score));
        }
    }

    @Test
    void givesTheSameDigitsAgain() {
        for (long seed = 0; seed < CASES; seed++) {
            assertThat(Case.of(seed).score())
                    .as("seed %d", seed)
                    .isEqualTo(Case.of(seed).score());
        }
    }

    @Test
    void sumsToItsPointsAndStaysInsideTheClamp() {
        for (long seed = 0; seed < CASES; seed++) {
            if (Case.of(seed).score() instanceof Score.Scored scored) {
                var points = BigDecimal.ZERO;
                for (var line : scored.lines()) {
                    if (line instanceof Score.Line.Counted counted) {
                        points = points.add(counted.points());
                        assertThat(counted.ratio()).isBetween(BigDecimal.ZERO, new BigDecimal("1.2"));
                    }
                }
                assertThat(points).as("seed %d", seed).isEqualByComparingTo(scored.total());
                assertThat(scored.total()).isBetween(BigDecimal.ZERO, new BigDecimal("120.00000001"));
            }
        }
    }

    @Test
    void keepsTheWholeWeightHoweverMuchIsMissing() {
        for (long seed = 0; seed < CASES; seed++) {
            if (Case.of(seed).score() instanceof Score.Scored scored) {
                var weight = BigDecimal.ZERO;
                for (var line : scored.lines()) {
                    if (line instanceof Score.Line.Counted counted) {
                        weight = weight.add(counted.weight());
                    }
                }
                assertThat(weight.subtract(BigDecimal.valueOf(100)).abs())
                        .as("seed %d", seed)
                        .isLessThan(new BigDecimal("0.00000000002"));
            }
        }
    }

    @Test
    void neverLosesByReachingMoreOfADirectIndicator() {
        for (long seed = 0; seed < CASES; seed++) {
            var original = Case.of(seed);
            var better = original.actuals().clone();
            for (int i = 0; i < better.length; i++) {
                if (better[i] != null
                        && original.scheme().get(i) instanceof Indicator.Quantitative quantitative
                        && quantitative.measure() instanceof Measure.Ratio ratio
                        && ratio.direction() == Direction.DIRECT) {
                    better[i] = better[i].add(BigDecimal.ONE);
                }
            }

            var score = ENGINE.score(original.scheme(), better, overall(original.ballots()));

            if (score instanceof Score.Scored scored) {
                assertThat(scored.total()).as("seed %d", seed).isGreaterThanOrEqualTo(total(original.score()));
            }
        }
    }

    private static Grade ceiling(Score score) {
        return score.ceiling() == null ? null : score.ceiling().grade();
    }

    private static BigDecimal total(Score score) {
        return score instanceof Score.Scored scored ? scored.total() : BigDecimal.ONE.negate();
    }
}
