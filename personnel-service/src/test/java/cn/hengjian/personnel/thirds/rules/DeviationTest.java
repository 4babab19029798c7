package cn.hengjian.personnel.thirds.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationTest {

    @ParameterizedTest
    @CsvSource({
        // halves, base, points, deviates, percent as shown
        // Of 60 half-days a third is 20 and ten points are 6: exactly 14 and exactly 26 are no deviation.
        "20, 60, 10, false, 33.33",
        "26, 60, 10, false, 43.33",
        "27, 60, 10, true, 45.00",
        "14, 60, 10, false, 23.33",
        "13, 60, 10, true, 21.67",
        "0, 60, 10, true, 0.00",
        // A third of 50 can't be hit, and with no tolerance everything is off.
        "16, 50, 0, true, 32.00",
        "17, 50, 0, true, 34.00",
        "17, 51, 0, false, 33.33",
        "0, 60, 33, true, 0.00",
        "0, 60, 34, false, 0.00",
        // Without working time there is no share.
        "0, 0, 10, false, 0.00",
    })
    void isExactAtTheBoundary(long halves, long base, int points, boolean deviates, String percent) {
        var deviation = new Deviation(halves, base, 1, 3);

        assertThat(deviation.exceeds(points)).isEqualTo(deviates);
        assertThat(deviation.percent()).hasToString(percent);
    }
}
