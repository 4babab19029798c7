package cn.hengjian.platform.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulingTest {

    enum Refusal {
        OWN_CASE,
        TOO_EARLY,
        NOTICE_MISSING
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false,",
        "true, false, false, OWN_CASE",
        "false, true, false, TOO_EARLY",
        "false, false, true, NOTICE_MISSING",
        "true, true, true, OWN_CASE",
        "false, true, true, TOO_EARLY"
    })
    void tellsTheFirstRefusalOfGuardsInTheirOrder(boolean first, boolean second, boolean third, Refusal told) {
        var ruling = Ruling.unless(first, Refusal.OWN_CASE)
                .or(second, Refusal.TOO_EARLY)
                .or(third, Refusal.NOTICE_MISSING);

        assertThat(ruling).isEqualTo(told == null ? Ruling.<Refusal>granted() : Ruling.refused(told));
        assertThat(ruling.isGranted()).isEqualTo(told == null);
    }

    @Test
    void aRefusalStaysWhateverComesAfterIt() {
        assertThat(Ruling.refused(Refusal.OWN_CASE).or(false, Refusal.TOO_EARLY))
                .isEqualTo(Ruling.refused(Refusal.OWN_CASE));
    }
}
