package cn.hengjian.personnel.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.personnel.testing.ShippedPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionPolicyTest {

    @Test
    void readsAPackThatRemindsOnTheLastDay() {
        var pack = ShippedPolicy.with("correction.warnBefore", "0");

        new CorrectionPolicy.Reader().read(pack);

        assertThat(new CorrectionPolicy(pack).warnBefore()).isZero();
        assertThat(new CorrectionPolicy(pack).within()).hasToString("P15WD");
    }

    @ParameterizedTest
    @CsvSource({"correction.warnBefore, -1", "correction.warnBefore, soon", "correction.answerWithin, soon"})
    void refusesWhatNoRequestHasADeadlineUnder(String key, String value) {
        var spoiled = ShippedPolicy.with(key, value);

        assertThatThrownBy(() -> new CorrectionPolicy.Reader().read(spoiled)).isInstanceOf(RuntimeException.class);
    }
}
