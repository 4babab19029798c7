package cn.hengjian.personnel.appeal;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;

import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import java.util.List;

/** Does what makes every event of appeals happen. */
public final class AppealEvents {

    private AppealEvents() {}

    /** The appeals. */
    public static List<String> every() {
        MovableClock.today(ORDINARY_DAY);
        try {
            var cast = Talks.aCast();
            var talk = Talks.aCase(cast).in(TalkState.RECTIFYING);
            String id = cast.self()
                    .post("/appeals", Appeals.filing(talk, "REVIEW"))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            MovableClock.today(ORDINARY_DAY.plusDays(30));
            Duty.scan();
            MovableClock.today(ORDINARY_DAY.plusDays(40));
            Duty.scan();
            return List.of(id);
        } finally {
            MovableClock.release();
        }
    }
}
