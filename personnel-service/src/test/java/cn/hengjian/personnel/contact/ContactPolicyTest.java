package cn.hengjian.personnel.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.personnel.contact.rules.Nature;
import cn.hengjian.personnel.testing.ShippedPolicy;
import cn.hengjian.platform.policy.PolicyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPolicyTest {

    @Test
    void readsThePackAsItIsShipped() {
        var policy = new ContactPolicy(
                new PolicyPack("CN-CURRENT", ShippedPolicy.NEWEST, ShippedPolicy.values(ShippedPolicy.NEWEST)));

        new ContactPolicy.Reader().read(policy.pack());
        assertThat(policy.types()).containsExactly("VILLAGE", "HOUSEHOLD", "ENTERPRISE", "WORKER", "STUDENT");
        assertThat(policy.nature("STUDENT")).isEqualTo(Nature.PERSON);
        assertThat(policy.nature("WORK_POINT")).isEqualTo(Nature.UNIT);
    }

    @ParameterizedTest
    @CsvSource({
        "fiveOnes.types, 'VILLAGE,HERMIT'",
        "fiveOnes.types, 'VILLAGE,WORK_POINT'",
        "fiveOnes.nature.STUDENT, GHOST",
        "contact.levels, 'XK_Z,KING'",
        "contact.takeOverWithin, soon",
        "fiveOnes.visitsPerYear, -1",
    })
    void refusesWhatNobodyCanBeContactedUnder(String key, String value) {
        var values = ShippedPolicy.values(ShippedPolicy.NEWEST);
        values.put(key, value);

        assertThatThrownBy(() ->
                        new ContactPolicy.Reader().read(new PolicyPack("CN-CURRENT", ShippedPolicy.NEWEST + 1, values)))
                .isInstanceOf(RuntimeException.class);
    }
}
