package cn.hengjian.personnel.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.personnel.testing.ShippedPolicy;
import cn.hengjian.platform.policy.PolicyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyPolicyTest {

    @Test
    void readsThePackAsItIsShipped() {
        var pack = new PolicyPack("CN-CURRENT", ShippedPolicy.NEWEST, ShippedPolicy.values(ShippedPolicy.NEWEST));

        new StudyPolicy.Reader().read(pack);
        assertThat(new StudyPolicy(pack).topics().codes())
                .containsExactly("LAW", "MANAGEMENT", "MARKET", "POLICY", "SCIENCE", "THEORY");
    }

    @ParameterizedTest
    @CsvSource({
        "study.hoursStep, 0.3",
        "study.hoursStep, 0",
        "study.hoursPerDay, 0",
        "study.hoursPerDay, 24.5",
        "study.hoursPerYear, -1",
        "study.prorate, perhaps",
    })
    void refusesWhatStudyCantBeReckonedUnder(String key, String value) {
        assertThatThrownBy(() -> new StudyPolicy.Reader().read(ShippedPolicy.with(key, value)))
                .isInstanceOf(RuntimeException.class);
    }
}
