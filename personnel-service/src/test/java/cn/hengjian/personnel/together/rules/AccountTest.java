package cn.hengjian.personnel.together.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.together.rules.Account.Stretch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

    @ParameterizedTest
    @CsvSource({
        // norm, days there, days of the year, halves, halves missing, owed as shown
        "30, 365, 365, 60, 0, 30.00",
        "30, 365, 365, 59, 1, 30.00",
        "50, 366, 366, 100, 0, 50.00",
        "50, 366, 366, 99, 1, 50.00",
        // A new posting on 1 December owes 30 × 31 ÷ 365 = 2.547…: five halves are too few, six are enough.
        "30, 31, 365, 5, 1, 2.55",
        "30, 31, 365, 6, 0, 2.55",
        "30, 0, 365, 0, 0, 0.00",
        "30, 365, 365, 200, 0, 30.00",
    })
    void reckonsInWholeNumbers(int norm, int days, int yearDays, int halves, int missing, String owed) {
        var account = Account.of(List.of(new Stretch(norm, days)), yearDays, halves);

        assertThat(account.shortSteps()).isEqualTo(missing);
        assertThat(account.isMet()).isEqualTo(missing == 0);
        assertThat(account.owed()).hasToString(owed);
    }

    /** M02: who moves from a department to a township in July owes a mix: (30 × 181 + 50 × 184) ÷ 365 = 40.08… */
    @Test
    void mixesTheNormsOfWhoMoves() {
        var stretches = List.of(new Stretch(30, 181), new Stretch(50, 184));

        assertThat(Account.of(stretches, 365, 80).shortSteps()).isEqualTo(1);
        assertThat(Account.of(stretches, 365, 81).isMet()).isTrue();
        assertThat(Account.of(stretches, 365, 0).owed()).hasToString("40.08");
        assertThat(Account.of(stretches, 365, 70).missing()).hasToString("5.5");
    }

    /** M07: 50 hours × 184 ÷ 365 = 25.205…: 101 quarters are enough, 100 are one too few. */
    @Test
    void reckonsHoursInQuarters() {
        var stretches = List.of(new Stretch(50, 184));

        assertThat(Account.ofSteps(stretches, 365, 100, 4).missing()).hasToString("0.25");
        assertThat(Account.ofSteps(stretches, 365, 101, 4).isMet()).isTrue();
        assertThat(Account.ofSteps(stretches, 365, 101, 4).counted()).hasToString("25.25");
    }
}
