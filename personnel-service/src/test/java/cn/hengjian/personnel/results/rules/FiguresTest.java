package cn.hengjian.personnel.results.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 3,     0.0000",
        "1, 3,     0.3333",
        "2, 3,     0.6667",
        "3, 3,     1.0000",
        "1, 20000, 0.0001",
        "1, 20001, 0.0000"
    })
    void roundsAShareHalfUpToFourDigits(long part, long whole, BigDecimal share) {
        assertThat(new Share(part, whole).rounded()).isEqualTo(share);
    }

    @Test
    void knowsNoShareOfNothing() {
        assertThat(new Share(0, 0).rounded()).isNull();
        assertThatThrownBy(() -> new Share(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "1, 0.00", "2, 0.01", "365, 1.00", "367, 1.00", "368, 1.01", "1461, 4.00"})
    void tellsYearsOfDays(int days, BigDecimal years) {
        assertThat(new Tenure(days).years()).isEqualTo(years);
    }
}
