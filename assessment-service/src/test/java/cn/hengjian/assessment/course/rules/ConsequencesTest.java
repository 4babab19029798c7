package cn.hengjian.assessment.course.rules;

import static cn.hengjian.assessment.ballot.rules.Grade.BASIC;
import static cn.hengjian.assessment.ballot.rules.Grade.COMPETENT;
import static cn.hengjian.assessment.ballot.rules.Grade.EXCELLENT;
import static cn.hengjian.assessment.ballot.rules.Grade.INCOMPETENT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.platform.time.LegalPeriod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsequencesTest {

    private static final Consequences.Parameters PARAMETERS =
            new Consequences.Parameters(new LegalPeriod(6, LegalPeriod.Unit.MONTHS), 3, 2, 5);

    private static List<Consequence> of(Grade grade, Map<Integer, Grade> earlier) {
        return Consequences.of(2026, grade, earlier, PARAMETERS).stream()
                .map(Consequences.Following::consequence)
                .toList();
    }

    @Test
    void tellsWhatAnExcellentYearBrings() {
        assertThat(of(EXCELLENT, Map.of()))
                .containsExactly(
                        Consequence.COMMENDATION, Consequence.RANK_CREDIT, Consequence.YEAR_COUNTS, Consequence.BONUS);
        assertThat(Consequences.of(2026, EXCELLENT, Map.of(), PARAMETERS)
                        .get(1)
                        .text()
                        .en())
                .isEqualTo("the years for the next rank are shortened by 6 months");
    }

    @Test
    void countsExcellentYearsInARowForTheMerit() {
        assertThat(of(EXCELLENT, Map.of(2025, EXCELLENT))).doesNotContain(Consequence.THIRD_CLASS_MERIT);
        assertThat(of(EXCELLENT, Map.of(2025, EXCELLENT, 2024, EXCELLENT))).contains(Consequence.THIRD_CLASS_MERIT);
        assertThat(of(EXCELLENT, Map.of(2025, EXCELLENT, 2023, EXCELLENT)))
                .doesNotContain(Consequence.THIRD_CLASS_MERIT);
    }

    @Test
    void addsUpCompetentYearsForTheWage() {
        assertThat(of(COMPETENT, Map.of())).containsExactly(Consequence.YEAR_COUNTS, Consequence.BONUS);
        assertThat(of(COMPETENT, Map.of(2023, EXCELLENT))).contains(Consequence.WAGE_STEP);
        assertThat(of(COMPETENT, Map.of(2025, BASIC))).doesNotContain(Consequence.WAGE_STEP);
        assertThat(of(COMPETENT, Map.of(2025, COMPETENT, 2024, COMPETENT, 2023, COMPETENT, 2022, COMPETENT)))
                .contains(Consequence.WAGE_GRADE)
                .doesNotContain(Consequence.WAGE_STEP);
    }

    @Test
    void tellsWhatABasicYearBrings() {
        assertThat(of(BASIC, Map.of()))
                .containsExactly(
                        Consequence.ADMONISHMENT,
                        Consequence.SELF_CRITICISM,
                        Consequence.IMPROVEMENT,
                        Consequence.BASIC_YEAR_NOT_COUNTED,
                        Consequence.NO_PROMOTION_NEXT_YEAR,
                        Consequence.BASIC_NO_BONUS)
                .extracting(Consequence::rule)
                .containsOnly("ASM-BASIC");
    }

    @Test
    void namesTheGroundOfDismissalOnlyAfterTwoYearsInARow() {
        assertThat(of(INCOMPETENT, Map.of(2024, INCOMPETENT)))
                .containsExactly(Consequence.ONE_LEVEL_LOWER, Consequence.YEAR_NOT_COUNTED, Consequence.NO_BONUS);
        assertThat(of(INCOMPETENT, Map.of(2025, INCOMPETENT))).contains(Consequence.DISMISSAL_GROUND);
        assertThat(Consequence.ONE_LEVEL_LOWER.rule()).isEqualTo("CSL-50");
    }
}
