package cn.hengjian.assessment.scheme.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.score.rules.Comparison;
import cn.hengjian.assessment.score.rules.Direction;
import cn.hengjian.assessment.score.rules.Method;
import cn.hengjian.assessment.score.rules.StepTable;
import cn.hengjian.platform.problem.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundnessTest {

    private static final RatioBounds BOUNDS = new RatioBounds(BigDecimal.ZERO, new BigDecimal("1.2"));

    private static IndicatorFacts quant(String code, String weight) {
        return quant(code, weight, new Terms().method(Method.RATIO).target("10").direction());
    }

    private static IndicatorFacts quant(String code, String weight, Terms terms) {
        return new IndicatorFacts(code, IndicatorKind.QUANT, new BigDecimal(weight), true, false, terms.made());
    }

    private static IndicatorFacts qual(String code, String weight) {
        return new IndicatorFacts(code, IndicatorKind.QUAL, new BigDecimal(weight), false, true, new Terms().made());
    }

    private static List<String> objections(IndicatorFacts... indicators) {
        return Soundness.objections(List.of(indicators), BOUNDS).stream()
                .map(each -> ((Violation.Place.Body) each.place()).pointer() + " " + each.code())
                .toList();
    }

    @ParameterizedTest(name = "60 and {0}: {1}")
    @CsvSource({"39.99, wrong-sum", "40, ''", "40.00, ''", "40.01, wrong-sum"})
    void acceptsWeightsThatSumToExactlyAHundred(String second, String code) {
        var objections = Soundness.objections(List.of(quant("A", "60"), qual("B", second)), BOUNDS);

        assertThat(objections.stream().map(Violation::code).toList())
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void namesWhatAnIndicatorLacksOrMustNotHave() {
        var quantitative = new IndicatorFacts(
                "A",
                IndicatorKind.QUANT,
                new BigDecimal("50"),
                false,
                true,
                new Terms().method(Method.RATIO).made());
        var qualitative = new IndicatorFacts(
                "A",
                IndicatorKind.QUAL,
                new BigDecimal("50"),
                true,
                false,
                new Terms().target("1").direction().made());

        assertThat(objections(quantitative, qualitative))
                .containsExactly(
                        "/indicators/0/target required",
                        "/indicators/0/unit required",
                        "/indicators/0/direction required",
                        "/indicators/0/question not-applicable",
                        "/indicators/1/code duplicate",
                        "/indicators/1/question required",
                        "/indicators/1/target not-applicable",
                        "/indicators/1/unit not-applicable",
                        "/indicators/1/direction not-applicable");
    }

    @Test
    void asksOfEachMethodWhatItNeedsAndRefusesWhatAnotherNeeds() {
        for (var method : Method.values()) {
            var bare = new Terms().method(method);
            var full = new Terms()
                    .method(method)
                    .target("10")
                    .direction()
                    .steps("0:0;60:1")
                    .deduction()
                    .veto(Grade.BASIC)
                    .formula("actual");
            var weight = method == Method.VETO ? "0" : "100";
            var filler = method == Method.VETO ? "100" : "0.01";
            var needed = NEEDED.get(method);

            assertThat(objections(quant("A", weight, bare), qual("B", filler)))
                    .as("%s", method)
                    .filteredOn(objection -> objection.endsWith("required"))
                    .containsExactlyElementsOf(needed.stream()
                            .map(field -> "/indicators/0/" + field + " required")
                            .toList());
            assertThat(objections(quant("A", weight, full), qual("B", filler)))
                    .as("%s", method)
                    .filteredOn(objection -> objection.endsWith("not-applicable"))
                    .doesNotContainAnyElementsOf(needed.stream()
                            .map(field -> "/indicators/0/" + field + " not-applicable")
                            .toList())
                    .hasSize(method == Method.FORMULA ? 4 : 6 - needed.size());
        }
    }

    @ParameterizedTest(name = "{0} with weight {1}: {2}")
    @CsvSource({"VETO, 0, ''", "VETO, 0.01, not-zero", "RATIO, 0, zero", "RATIO, 0.01, ''"})
    void weighsEverythingButAVeto(Method method, String weight, String code) {
        var terms = method == Method.VETO
                ? new Terms().method(method).veto(Grade.BASIC)
                : new Terms().method(method).target("1").direction();

        assertThat(objections(quant("A", weight, terms), qual("B", "100")))
                .filteredOn(objection -> objection.startsWith("/indicators/0"))
                .isEqualTo(code.isEmpty() ? List.of() : List.of("/indicators/0/weight " + code));
    }

    @Test
    void refusesAVetoThatLeavesTheBestGrade() {
        var veto = new Terms().method(Method.VETO).veto(Grade.EXCELLENT);

        assertThat(objections(quant("A", "0", veto), qual("B", "100")))
                .containsExactly("/indicators/0/veto/ceiling no-ceiling");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0:0;60:1.2, ''",
        "0:0;60:1.2001, /steps/1/ratio out-of-range",
        "60:0.6;60:1, /steps/1/from not-ascending",
        "60:0.6;59.9999:1, /steps/1/from not-ascending",
        "60:0.6;60.0001:1, ''"
    })
    void wantsAscendingBoundsAndSharesInsideTheClamp(String table, String objection) {
        var terms = new Terms().method(Method.STEPS).steps(table);

        assertThat(objections(quant("A", "100", terms)))
                .isEqualTo(objection.isEmpty() ? List.of() : List.of("/indicators/0" + objection));
    }

    @Test
    void namesEveryMistakeOfAFormulaByItsColumn() {
        var terms = new Terms().method(Method.FORMULA).formula("actual / target + 基数");

        var objections = Soundness.objections(List.of(quant("A", "100", terms)), BOUNDS);

        assertThat(objections)
                .extracting(each -> each.message().en())
                .containsExactly(
                        "Column 10: There is no target; there are actual",
                        "Column 19: There is no 基数; there are actual");
    }

    private static final Map<Method, List<String>> NEEDED = Map.of(
            Method.RATIO, List.of("target", "direction"),
            Method.STEPS, List.of("steps"),
            Method.DEDUCTION, List.of("deduction"),
            Method.VETO, List.of("veto"),
            Method.FORMULA, List.of("formula"));

    /** Terms in the making. */
    private static final class Terms {

        private Method method;
        private BigDecimal target;
        private Direction direction;
        private StepTable steps;
        private MethodTerms.Deduction deduction;
        private MethodTerms.Veto veto;
        private String formula;

        Terms method(Method value) {
            method = value;
            return this;
        }

        Terms target(String value) {
            target = new BigDecimal(value);
            return this;
        }

        Terms direction() {
            direction = Direction.DIRECT;
            return this;
        }

        Terms steps(String table) {
            steps = StepTable.of(table);
            return this;
        }

        Terms deduction() {
            deduction = new MethodTerms.Deduction(BigDecimal.ONE, BigDecimal.TWO);
            return this;
        }

        Terms veto(Grade ceiling) {
            veto = new MethodTerms.Veto(Comparison.AT_LEAST, BigDecimal.ONE, ceiling);
            return this;
        }

        Terms formula(String text) {
            formula = text;
            return this;
        }

        MethodTerms made() {
            return new MethodTerms(method, target, direction, steps, deduction, veto, formula, List.of());
        }
    }
}
