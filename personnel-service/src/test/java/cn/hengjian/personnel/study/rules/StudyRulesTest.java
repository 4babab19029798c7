package cn.hengjian.personnel.study.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.study.rules.StudyRules.Refusal;
import cn.hengjian.platform.rule.Ruling;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyRulesTest {

    @ParameterizedTest
    @CsvSource({
        // event, own, entered, kin, refusal
        "CONFIRM, false, false, false,",
        "CONFIRM, true, false, false, OWN_CASE",
        "CONFIRM, false, true, false, ENTERED_IT",
        "CONFIRM, false, false, true, KIN",
        "REJECT, false, true, false, ENTERED_IT",
        "REJECT, true, true, false, OWN_CASE",
        "WITHDRAW, true, true, false,",
        "WITHDRAW, true, false, false, NOT_ENTERED",
        "CANCEL, false, true, false,",
        "CANCEL, true, false, false, OWN_CASE",
        "CANCEL, false, false, true, KIN",
    })
    void guardsEachStep(StudyEvent event, boolean own, boolean entered, boolean kin, Refusal refusal) {
        var ruling = StudyRules.decide(event, new StudyFacts(own, entered, kin));

        assertThat(ruling).isEqualTo(refusal == null ? Ruling.granted() : Ruling.refused(refusal));
    }

    @ParameterizedTest
    @CsvSource({"2.5, 0.5, true", "2.25, 0.5, false", "2.25, 0.25, true", "0.5, 1, false", "3, 1, true"})
    void comesInSteps(BigDecimal hours, BigDecimal step, boolean inSteps) {
        assertThat(StudyRules.isInSteps(hours, step)).isEqualTo(inSteps);
    }

    @ParameterizedTest
    @CsvSource({"8, 2, true", "8.5, 2, false", "4, 1, true", "4.5, 1, false", "24, 6, true"})
    void fitsIntoTheDays(BigDecimal hours, int halves, boolean fits) {
        assertThat(StudyRules.fits(hours, halves, BigDecimal.valueOf(8))).isEqualTo(fits);
    }
}
