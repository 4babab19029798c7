package cn.hengjian.personnel.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.personnel.testing.ShippedPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingPolicyTest {

    @Test
    void mapsGroundsToLawfulFormsUnlessItIsOff() {
        var shipped = new WaitingPolicy(ShippedPolicy.with("waiting.enabled", "true"));
        var off = new WaitingPolicy(ShippedPolicy.with("waiting.enabled", "false"));

        assertThat(shipped.grounds())
                .containsExactly("COMPLAINTS", "DISCIPLINE_FINDING", "POOR_PERFORMANCE", "UNSUITABLE");
        assertThat(shipped.form("POOR_PERFORMANCE")).contains(WaitingForm.ADJUSTMENT);
        assertThat(shipped.form("UNSUITABLE")).contains(WaitingForm.ADJUSTMENT);
        assertThat(shipped.form("DISCIPLINE_FINDING")).contains(WaitingForm.SUSPENSION);
        assertThat(shipped.form("COMPLAINTS")).isEmpty();
        assertThat(shipped.grounds())
                .allSatisfy(ground -> assertThat(off.form(ground)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"P12M, P6M, 12, 6", "P6M, P6M, 6, 6", "P5M, P6M, 5, 5"})
    void lastsNoLongerThanItsFormMay(String term, String most, int adjustment, int suspension) {
        var values = ShippedPolicy.with("waiting.term", term);
        assertThat(values.text("waiting.formMax.SUSPENSION")).isEqualTo(most);

        var policy = new WaitingPolicy(values);

        assertThat(policy.months(WaitingForm.ADJUSTMENT)).isEqualTo(adjustment);
        assertThat(policy.months(WaitingForm.SUSPENSION)).isEqualTo(suspension);
    }

    @ParameterizedTest
    @CsvSource({
        "waiting.enabled, perhaps",
        "waiting.term, P365D",
        "waiting.term, P3M",
        "waiting.reviewEvery, P6M",
        "waiting.reviewBefore, P1M",
        "waiting.prepareBefore, P40WD",
        "waiting.form.COMPLAINTS, LEAVE",
        "waiting.form.COMPLAINTS, OFF_POST",
        "waiting.outcomes, FORGET",
        "waiting.protected, NONE"
    })
    void refusesWhatNobodyCanWaitUnder(String key, String value) {
        var spoiled = ShippedPolicy.with(key, value);

        assertThatThrownBy(() -> new WaitingPolicy.Reader().read(spoiled)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void readsWhatIsShipped() {
        new WaitingPolicy.Reader().read(ShippedPolicy.with("waiting.enabled", "true"));
    }
}
