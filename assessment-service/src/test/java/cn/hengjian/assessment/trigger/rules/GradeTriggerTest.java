package cn.hengjian.assessment.trigger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.trigger.rules.GradeTrigger.Parameters;
import cn.hengjian.assessment.trigger.rules.GradeTrigger.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeTriggerTest {

    @ParameterizedTest
    @CsvSource({
        "EXCELLENT, 1, EXCELLENT",
        "EXCELLENT, 2, EXCELLENT",
        "EXCELLENT, 3, EXCELLENT EXCELLENT_IN_A_ROW",
        "EXCELLENT, 4, EXCELLENT",
        "EXCELLENT, 6, EXCELLENT EXCELLENT_IN_A_ROW",
        "COMPETENT, 5, ''",
        "BASIC, 1, ''",
        "BASIC, 2, BASIC_IN_A_ROW",
        "BASIC, 3, BASIC_IN_A_ROW",
        "INCOMPETENT, 1, INCOMPETENT",
        "INCOMPETENT, 2, INCOMPETENT INCOMPETENT_IN_A_ROW",
    })
    void suggestsByTheGradeAndItsRow(Grade grade, int years, String reasons) {
        var expected = reasons.isEmpty()
                ? List.<Reason>of()
                : Arrays.stream(reasons.split(" ")).map(Reason::valueOf).toList();

        assertThat(GradeTrigger.reasons(grade, years, new Parameters(2, 3))).isEqualTo(expected);
    }

    @Test
    void countsYearsInARowOnly() {
        var earlier = Map.of(2024, Grade.BASIC, 2023, Grade.BASIC, 2021, Grade.BASIC);

        assertThat(GradeTrigger.years(2025, Grade.BASIC, earlier)).isEqualTo(3);
        assertThat(GradeTrigger.years(2025, Grade.INCOMPETENT, earlier)).isEqualTo(1);
        assertThat(GradeTrigger.years(2026, Grade.BASIC, earlier)).isEqualTo(1);
    }
}
