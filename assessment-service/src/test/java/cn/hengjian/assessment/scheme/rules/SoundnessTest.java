package cn.hengjian.assessment.scheme.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.problem.Violation;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundnessTest {

    private static IndicatorFacts quant(String code, String weight) {
        return new IndicatorFacts(code, IndicatorKind.QUANT, new BigDecimal(weight), BigDecimal.TEN, true, true, false);
    }

    private static IndicatorFacts qual(String code, String weight) {
        return new IndicatorFacts(code, IndicatorKind.QUAL, new BigDecimal(weight), null, false, false, true);
    }

    @ParameterizedTest(name = "60 and {0}: {1}")
    @CsvSource({"39.99, wrong-sum", "40, ''", "40.00, ''", "40.01, wrong-sum"})
    void acceptsWeightsThatSumToExactlyAHundred(String second, String code) {
        var objections = Soundness.objections(List.of(quant("A", "60"), qual("B", second)));

        assertThat(objections.stream().map(Violation::code).toList())
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void namesWhatAnIndicatorLacksOrMustNotHave() {
        var objections = Soundness.objections(List.of(
                new IndicatorFacts("A", IndicatorKind.QUANT, new BigDecimal("50"), null, false, false, true),
                new IndicatorFacts("A", IndicatorKind.QUAL, new BigDecimal("50"), BigDecimal.ONE, true, true, false)));

        assertThat(objections)
                .extracting(objection -> ((Violation.Place.Body) objection.place()).pointer() + " " + objection.code())
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
}
