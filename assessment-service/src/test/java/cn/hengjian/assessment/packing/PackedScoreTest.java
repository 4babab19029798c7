package cn.hengjian.assessment.packing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.ballot.rules.VoterClass;
import cn.hengjian.assessment.score.rules.BallotScore;
import cn.hengjian.assessment.score.rules.BallotScores;
import cn.hengjian.assessment.score.rules.Ceiling;
import cn.hengjian.assessment.score.rules.Formula;
import cn.hengjian.assessment.score.rules.Score;
import cn.hengjian.assessment.score.rules.Shift;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a score is all of it. */
class PackedScoreTest {

    private static byte[] packed(Explained explained) {
        var out = new ByteWriter();
        PackedScore.write(out, explained);
        return out.toBytes();
    }

    private static BigDecimal roundTrip(BigDecimal decimal) {
        return new ByteReader(new ByteWriter().decimal(decimal).toBytes()).decimal();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.0000",
                "1",
                "-1",
                "127",
                "128",
                "16383",
                "16384",
                "0.000000000001",
                "123.4567",
                "-0.5",
                "999999999999999999",
                "1000000000000000000",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775809",
                "1234567890123456789012345678901234567890.0001",
                "1E-40"
            })
    void keepsADecimalWithItsScale(String decimal) {
        assertThat(roundTrip(new BigDecimal(decimal))).isEqualTo(new BigDecimal(decimal));
    }

    @Test
    void keepsTheValueOfADecimalWithAnExponent() {
        assertThat(roundTrip(new BigDecimal("1E+3"))).isEqualTo(new BigDecimal("1000"));
    }

    @Test
    void givesBackEveryScore() {
        var random = new Random(20261130);
        for (int i = 0; i < 2_000; i++) {
            var explained = explained(random);

            var bytes = packed(explained);

            assertThat(PackedScore.read(new ByteReader(bytes))).isEqualTo(explained);
            assertThat(packed(explained)).isEqualTo(bytes);
        }
    }

    @Test
    void takesAFewBytesAnIndicator() {
        var line = new Score.Line.Counted(
                new BigDecimal("123.4567"),
                new BigDecimal("1.200000000000"),
                BigDecimal.valueOf(5),
                new BigDecimal("6.000000000000"));
        var lines = new ArrayList<Score.Line>();
        for (int i = 0; i < 20; i++) {
            lines.add(line);
        }
        var score = new Score.Scored(lines, null, BigDecimal.valueOf(100), BigDecimal.valueOf(120), null);

        assertThat(packed(new Explained(score, List.of()))).hasSizeLessThan(500);
    }

    private static Explained explained(Random random) {
        var lines = new ArrayList<Score.Line>();
        for (int i = random.nextInt(5); i > 0; i--) {
            lines.add(line(random));
        }
        var ceiling = random.nextInt(3) > 0
                ? null
                : new Ceiling(one(random, Grade.values()), List.of(random.nextInt(300), 7));
        var score = random.nextInt(4) == 0
                ? new Score.NotScored(Score.Reason.NO_COMPONENT, lines, ceiling)
                : new Score.Scored(lines, ballots(random), decimal(random), decimal(random), ceiling);
        var questions = new ArrayList<BallotScores.Answer>();
        for (int i = random.nextInt(3); i > 0; i--) {
            questions.add(new BallotScores.Answer(random.nextInt(200), ballots(random)));
        }
        return new Explained(score, questions);
    }

    private static Score.Line line(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Score.Line.Missing();
            case 1 -> new Score.Line.Uncomputed(decimal(random), one(random, Formula.FaultKind.values()));
            case 2 -> new Score.Line.Examined(decimal(random), random.nextBoolean());
            default ->
                new Score.Line.Counted(
                        random.nextBoolean() ? decimal(random) : null,
                        decimal(random),
                        decimal(random),
                        decimal(random));
        };
    }

    private static @Nullable BallotScore ballots(Random random) {
        if (random.nextBoolean()) {
            return null;
        }
        var classes = new ArrayList<BallotScore.ClassScore>();
        for (int i = random.nextInt(4); i > 0; i--) {
            classes.add(new BallotScore.ClassScore(
                    one(random, VoterClass.values()),
                    new Marks(random.nextInt(500), random.nextInt(500), 0, random.nextInt(9)),
                    decimal(random),
                    decimal(random),
                    random.nextBoolean() ? null : new Shift(decimal(random), decimal(random), random.nextInt(400)),
                    decimal(random)));
        }
        return new BallotScore(classes, decimal(random));
    }

    private static <T> T one(Random random, T[] constants) {
        return constants[random.nextInt(constants.length)];
    }

    private static BigDecimal decimal(Random random) {
        return BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(13));
    }
}
