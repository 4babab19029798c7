package cn.hengjian.personnel.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.personnel.testing.ShippedPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionPolicyTest {

    @Test
    void readsWhatIsShipped() {
        var shipped = ShippedPolicy.with("selection.minApplicants", "3");
        new SelectionPolicy.Reader().read(shipped);

        var policy = new SelectionPolicy(shipped);
        assertThat(policy.registrationDays()).isEqualTo(5);
        assertThat(policy.objection()).hasToString("P3WD");
        assertThat(policy.legalMinimum("XK_Z").level()).isEqualTo("XK_F");
        assertThat(policy.legalMinimum("XK_Z").years()).isEqualTo(2);
        assertThat(policy.legalMinimum("XK_F").rank()).isEqualTo("R11");
        assertThat(policy.legalMinimum("NONE").years()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "selection.scopes, WORLD",
        "selection.registration, P5D",
        "selection.objection, soon",
        "selection.minApplicants, 1",
        "selection.minEducation, 41",
        "selection.minYears.XK_Z, two",
        "selection.within.SCREEN, later",
        "selection.examWeight, 0.6",
        "selection.panelMin, 2",
        "selection.inspectionRatio, 1",
        "selection.minInspectors, 1",
        "selection.publicity, P7D",
        "selection.probation, long",
        "selection.deciders.XK_F, inspector"
    })
    void refusesWhatNobodyCanBeSelectedUnder(String key, String value) {
        var spoiled = ShippedPolicy.with(key, value);

        assertThatThrownBy(() -> new SelectionPolicy.Reader().read(spoiled)).isInstanceOf(RuntimeException.class);
    }
}
