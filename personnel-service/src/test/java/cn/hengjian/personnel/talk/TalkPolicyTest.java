package cn.hengjian.personnel.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.personnel.testing.ShippedPolicy;
import cn.hengjian.platform.policy.PolicyPack;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkPolicyTest {

    private static void read(Map<String, String> values) {
        new TalkPolicy.Reader().read(new PolicyPack("CN-CURRENT", 3, values));
    }

    @Test
    void readsWhatIsShipped() {
        read(ShippedPolicy.values(2));

        var policy = new TalkPolicy(new PolicyPack("CN-CURRENT", 2, ShippedPolicy.values(2)));
        assertThat(policy.approvers("XK_Z")).containsExactly("county-committee");
        assertThat(policy.approvers("NONE")).isEqualTo(Set.of("county-committee", "organisation"));
        assertThat(policy.approvers("XC_F")).isEmpty();
        assertThat(policy.rectify(null)).hasToString("P6M");
        assertThat(policy.rectify(3)).hasToString("P3M");
    }

    @ParameterizedTest
    @CsvSource({
        "talk.approvers.XK_F, unit-leader",
        "talk.rectifyWithin,  P180D",
        "talk.rectifyWithin,  P13M",
        "talk.rectifyMinMonths, 7",
        "talk.rectifyMaxMonths, 5",
        "talk.extensionMaxMonths, 0",
        "talk.noPromotion,    P180D",
        "talk.answerWithin,   soon",
        "talk.warnBefore.PLAN, early"
    })
    void refusesWhatTalksCannotBeRunUnder(String key, String value) {
        var values = ShippedPolicy.values(2);
        values.put(key, value);

        assertThatThrownBy(() -> read(values))
                .isInstanceOfAny(
                        IllegalArgumentException.class, IllegalStateException.class, NullPointerException.class);
    }
}
