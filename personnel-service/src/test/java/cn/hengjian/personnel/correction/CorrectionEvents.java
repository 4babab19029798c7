package cn.hengjian.personnel.correction;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;

import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import java.util.List;

/** Does what makes every event of requests for correction happen. */
public final class CorrectionEvents {

    private CorrectionEvents() {}

    /** The requests. */
    public static List<String> every() {
        MovableClock.today(ORDINARY_DAY);
        try {
            var request = Corrections.file(County.aCadre(County.aDepartment()));
            MovableClock.today(ORDINARY_DAY.plusDays(17));
            Duty.scan();
            MovableClock.today(ORDINARY_DAY.plusDays(40));
            Duty.scan();
            return List.of(request);
        } finally {
            MovableClock.release();
        }
    }
}
