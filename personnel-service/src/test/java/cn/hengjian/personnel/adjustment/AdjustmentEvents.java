package cn.hengjian.personnel.adjustment;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;

import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import java.util.List;

/** Does what makes every event of measures happen. */
public final class AdjustmentEvents {

    private AdjustmentEvents() {}

    /** The measures. */
    public static List<String> every() {
        MovableClock.today(ORDINARY_DAY);
        try {
            var opened = Adjustments.opened(Talks.aCast());
            MovableClock.today(ORDINARY_DAY.plusDays(14));
            Duty.scan();
            MovableClock.today(ORDINARY_DAY.plusDays(15));
            Duty.scan();
            return List.of(opened);
        } finally {
            MovableClock.release();
        }
    }
}
