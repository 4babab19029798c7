package cn.hengjian.personnel.selection;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;

import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import java.util.List;

/** Does what makes every event of selections happen. */
public final class SelectionEvents {

    private SelectionEvents() {}

    /** The selections. */
    public static List<String> every() {
        MovableClock.today(ORDINARY_DAY);
        try {
            var opened = Selections.opened(County.aPost(County.aDepartment()));
            MovableClock.today(ORDINARY_DAY.plusDays(30));
            Duty.scan();
            MovableClock.today(ORDINARY_DAY.plusDays(31));
            Duty.scan();
            return List.of(opened);
        } finally {
            MovableClock.release();
        }
    }
}
