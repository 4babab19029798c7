package cn.hengjian.assessment.score.rules;

import static cn.hengjian.assessment.score.rules.ScoringFixture.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaTest {

    private static final List<NamedConstant> CONSTANTS = List.of(
            new NamedConstant("k", decimal("3")),
            new NamedConstant("基数", decimal("0.5")),
            new NamedConstant("none", decimal("0")));

    private static Formula.Reading read(String text) {
        return Formula.read(text, CONSTANTS, decimal("80"));
    }

    private static Formula formula(String text) {
        return Formula.require(text, CONSTANTS, decimal("80"));
    }

    private static String result(String text, String actual) {
        return switch (formula(text).value(decimal(actual))) {
            case Formula.Value(var value) -> Arithmetic.plain(value);
            case Formula.Fault(var kind, int column) -> kind + " " + column;
        };
    }

    private static List<String> mistakes(String text) {
        return read(text) instanceof Formula.Reading.Unsound(var mistakes)
                ? mistakes.stream()
                        .map(each -> each.column() + " " + each.code())
                        .toList()
                : List.of();
    }

    @ParameterizedTest(name = "{0} for {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "actual / target | 60 | 0.75",
                "1 + 2 * 3 | 0 | 7",
                "(1 + 2) * 3 | 0 | 9",
                "10 - 4 - 3 | 0 | 3",
                "100 / 10 / 5 | 0 | 2",
                "-actual + 5 | 2 | 3",
                "2 - -3 | 0 | 5",
                "--2 | 0 | 2",
                "-2 * -3 | 0 | 6",
                "2 / 3 | 0 | 0.666666666667",
                "1 / 3 * 3 | 0 | 0.999999999999",
                "k * 基数 | 0 | 1.5",
                "min(actual, 4, 3) | 5 | 3",
                "max(actual, 4, 3) | 5 | 5",
                "clamp(actual, 0, 1.2) | 1.2001 | 1.2",
                "clamp(actual, 0.5, 1.2) | 0.4999 | 0.5",
                "clamp(1, 3, 2) | 0 | 2",
                "round(2.5, 0) | 0 | 3",
                "round(-2.5, 0) | 0 | -3",
                "round(actual / 3, 2) | 2 | 0.67",
                "if(actual >= 90, 1.2, 0.8) | 90 | 1.2",
                "if(actual >= 90, 1.2, 0.8) | 89.9999 | 0.8",
                "if(actual > 90, 1, 0) | 90 | 0",
                "if(actual <= 90, 1, 0) | 90.0 | 1",
                "if(actual < 90, 1, 0) | 90 | 0",
                "if(actual = 90, 1, 0) | 90.00 | 1",
                "if(actual <> 90, 1, 0) | 90.00 | 0",
                "if(actual > 0, 10 / actual, 0) | 0 | 0",
                "10 / actual | 0 | DIVISION_BY_ZERO 4",
                "1 + 10 / (actual - 2) | 2 | DIVISION_BY_ZERO 8",
                "if(actual = 1, 1, actual / (actual - actual)) | 2 | DIVISION_BY_ZERO 26",
            })
    void reckons(String text, String actual, String result) {
        assertThat(result(text, actual)).isEqualTo(result);
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 1 syntax",
                "1 + | 4 syntax",
                "(1 + 2 | 7 syntax",
                "1 2 | 3 syntax",
                "1 + 2) | 6 syntax",
                "1e5 | 2 syntax",
                ".5 | 1 unknown-character",
                "actual > 3 | 8 syntax",
                "if(actual, 1, 2) | 10 syntax",
                "if(1 > 2, 1) | 12 syntax",
                "if(1 > 2 > 3, 1, 2) | 10 syntax",
                "min(1) | 6 syntax",
                "clamp(1, 2) | 11 syntax",
                "round(1) | 8 syntax",
                "round(1, 13) | 10 syntax",
                "round(1, k) | 10 syntax",
                "sqrt(4) | 1 unknown-function",
                "基数(4) | 1 unknown-function",
                "actual(1) | 1 unknown-function",
                "Actual | 1 unknown-name",
                "1 / 0 | 3 division-by-zero",
                "actual / none | 8 division-by-zero",
                "actual / (k - 3) | 8 division-by-zero",
                "if(actual > 1, 1 / (2 - 2), 1) | 18 division-by-zero",
                "actual；1 | 7 unknown-character",
                "1000000000000 | 1 number-too-long",
                "0.1234567890123 | 1 number-too-long",
                "if | 1 unknown-name",
                "'\"x\"' | 1 unknown-character,3 unknown-character",
                "a + b * min(c, 2) | 1 unknown-name,5 unknown-name,13 unknown-name",
            })
    void refusesWithTheColumn(String text, String found) {
        assertThat(mistakes(text)).containsExactly(found.split(",", -1));
    }

    @Test
    void saysWhatWouldBeAccepted() {
        var comma = (Formula.Reading.Unsound) read("min（1，2）");
        var end = (Formula.Reading.Unsound) read("actual *");

        assertThat(comma.mistakes())
                .extracting(each -> each.placed().en())
                .containsExactly(
                        "Column 4: The character （ means nothing here; write (",
                        "Column 6: The character ， means nothing here; write ,",
                        "Column 8: The character ） means nothing here; write )");
        assertThat(end.mistakes().getFirst().placed().zhCN()).isEqualTo("第 9 列：这里是 公式结尾，应为数字、名称、函数、- 或 (");
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("1" + "+1".repeat(249), "200 too-large"),
                Arguments.of("1" + "+1".repeat(99), ""),
                Arguments.of("1" + "+1".repeat(100), "200 too-large"),
                Arguments.of("1".repeat(501), "501 too-long"),
                Arguments.of("(".repeat(19) + "1" + ")".repeat(19), ""),
                Arguments.of("(".repeat(20) + "1" + ")".repeat(20), "21 too-deep"),
                Arguments.of("(".repeat(500), "21 too-deep"),
                Arguments.of("-".repeat(499) + "1", "21 too-deep"),
                Arguments.of("min(".repeat(100), "81 too-deep"),
                Arguments.of("999999999999" + "*999999999999".repeat(30), "26 too-large"),
                Arguments.of("\u0000", "1 unknown-character"),
                Arguments.of("𝟙", "1 unknown-character"),
                Arguments.of("１", "1 unknown-character"),
                Arguments.of("%s%n", "1 unknown-character,3 unknown-character"));
    }

    @ParameterizedTest
    @MethodSource
    void hostile(String text, String found) {
        assertThat(String.join(",", mistakes(text))).isEqualTo(found);
    }

    @Test
    void stopsWhereAResultGrowsTooLarge() {
        var text = "actual * actual * actual * actual";

        assertThat(result(text, "9999999")).isEqualTo("9999996000000599999960000001");
        assertThat(result(text, "999999999999.9999")).isEqualTo("TOO_LARGE 17");
    }

    @Test
    void tellsEveryStepWithItsNumbersAndNoStepOfABranchNotTaken() {
        var worked = formula("if(actual >= target, min(1 + (actual - target) / 100, 1.2), -actual / 0.5)")
                .work(decimal("90.0"));

        assertThat(worked.outcome()).isEqualTo(new Formula.Value(decimal("1.100000000000")));
        assertThat(worked.steps())
                .containsExactly(
                        new Formula.Step("90 >= 80", "true"),
                        new Formula.Step("90 - 80", "10"),
                        new Formula.Step("10 / 100", "0.1"),
                        new Formula.Step("1 + 0.1", "1.1"),
                        new Formula.Step("min(1.1, 1.2)", "1.1"));
    }

    @Test
    void reckonsGeneratedFormulasLikeAPlainReference() {
        int values = 0;
        for (long seed = 0; seed < 20_000; seed++) {
            var generated = Generated.of(seed);
            var actual = BigDecimal.valueOf(seed % 997, 1);

            var expected = generated.reckon(actual);

            if (Formula.read(generated.text(), List.of(), null) instanceof Formula.Reading.Sound(var formula)) {
                var found = formula.value(actual);
                if (expected == null) {
                    assertThat(found).as("seed %d: %s", seed, generated.text()).isInstanceOf(Formula.Fault.class);
                } else {
                    assertThat(found).as("seed %d: %s", seed, generated.text()).isInstanceOf(Formula.Value.class);
                    assertThat(((Formula.Value) found).value())
                            .as("seed %d: %s", seed, generated.text())
                            .isEqualByComparingTo(expected);
                    values++;
                }
                assertThat(formula.work(actual).outcome()).isEqualTo(found);
            }
        }
        assertThat(values).isGreaterThan(10_000);
    }
}
