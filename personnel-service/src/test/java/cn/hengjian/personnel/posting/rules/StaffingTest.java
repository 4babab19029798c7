package cn.hengjian.personnel.posting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StaffingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void hasAPlaceUntilItIsFull() {
        var staffing = new Staffing(1, TODAY);
        assertThat(staffing.hasPlaceFor(ONE, TODAY.minusYears(5))).isTrue();

        staffing.add(ONE, TODAY, null);

        assertThat(staffing.hasPlaceFor(OTHER, TODAY)).isFalse();
        assertThat(staffing.hasPlaceFor(OTHER, TODAY.minusYears(5))).isFalse();
        assertThat(staffing.hasPlaceFor(OTHER, TODAY.plusDays(1))).isFalse();
        assertThat(staffing.hasPlaceFor(ONE, TODAY)).isTrue();
        assertThat(new Staffing(0, TODAY).hasPlaceFor(ONE, TODAY)).isFalse();
    }

    @Test
    void countsNobodyBeforeTheFirstDayNorOnTheDayOfRemoval() {
        var staffing = new Staffing(1, TODAY);
        staffing.add(ONE, TODAY.minusYears(1), TODAY);
        staffing.add(ONE, TODAY.plusDays(10), TODAY.plusDays(20));

        assertThat(staffing.hasPlaceFor(OTHER, TODAY)).isTrue();
        assertThat(staffing.hasPlaceFor(OTHER, TODAY.plusDays(9))).isTrue();
        assertThat(staffing.hasPlaceFor(OTHER, TODAY.plusDays(10))).isFalse();
        assertThat(staffing.hasPlaceFor(OTHER, TODAY.plusDays(19))).isFalse();
        assertThat(staffing.hasPlaceFor(OTHER, TODAY.plusDays(20))).isTrue();
    }
}
