package cn.hengjian.personnel.thirds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.personnel.measure.rules.Meeting.Share;
import cn.hengjian.personnel.testing.ShippedPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThirdsPolicyTest {

    @Test
    void readsThePackAsItIsShipped() {
        var policy = new ThirdsPolicy(ShippedPolicy.with("threeThirds.tolerancePoints", "10"));

        new ThirdsPolicy.Reader().read(policy.pack());
        assertThat(policy.share()).isEqualTo(new Share(1, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "threeThirds.share, 4/3",
        "threeThirds.share, 0.33",
        "threeThirds.share, 100/300",
        "threeThirds.tolerancePoints, 101",
        "threeThirds.tolerancePoints, -1",
    })
    void refusesWhatSharesCantBeReckonedUnder(String key, String value) {
        assertThatThrownBy(() -> new ThirdsPolicy.Reader().read(ShippedPolicy.with(key, value)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
