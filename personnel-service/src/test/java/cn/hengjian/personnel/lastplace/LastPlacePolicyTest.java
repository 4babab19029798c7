package cn.hengjian.personnel.lastplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.personnel.testing.ShippedPolicy;
import cn.hengjian.platform.policy.PolicyPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastPlacePolicyTest {

    @Test
    void readsWhatIsShipped() {
        var shipped = ShippedPolicy.with("lastPlace.requireLoss", "true");
        new LastPlacePolicy.Reader().read(shipped);

        var policy = new LastPlacePolicy(shipped);
        assertThat(policy.outcomes()).containsExactly("SUSPEND", "REMOVE");
        assertThat(policy.suspensionMax().count()).isEqualTo(6);
        assertThat(policy.noLeadingPost()).hasToString("P12M");
        assertThat(policy.noPromotion()).hasToString("P24M");
    }

    @ParameterizedTest
    @CsvSource({
        "lastPlace.outcomes, EXCUSE",
        "lastPlace.outcomes, DISMISS",
        "lastPlace.requireFault, perhaps",
        "lastPlace.suspensionMax, P180D",
        "lastPlace.bar.NO_LEADING_POST, P1Y",
        "lastPlace.bar.NO_PROMOTION, P2Y"
    })
    void refusesWhatLastPlacesCannotBeJudgedUnder(String key, String value) {
        var spoiled = ShippedPolicy.with(key, value);

        assertThatThrownBy(() -> new LastPlacePolicy.Reader().read(spoiled)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void neverTakesTheRankAloneForAGround() {
        var values = ShippedPolicy.values(ShippedPolicy.NEWEST);
        values.put("lastPlace.requireFault", "false");
        values.put("lastPlace.requireLoss", "false");

        assertThatThrownBy(() -> new LastPlacePolicy.Reader()
                        .read(new PolicyPack("CN-CURRENT", ShippedPolicy.NEWEST + 1, values)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
