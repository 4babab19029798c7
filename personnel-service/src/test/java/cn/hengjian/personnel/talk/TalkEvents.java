package cn.hengjian.personnel.talk;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;

import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Does what makes every event of talks happen. */
public final class TalkEvents {

    private TalkEvents() {}

    /** The talks, and the effects that they have. */
    public static List<String> every() {
        MovableClock.today(ORDINARY_DAY);
        try {
            var opened = Talks.opened(Talks.aCast());
            var cast = Talks.aCast();
            var held = Talks.aCase(cast).in(TalkState.APPROVED);
            Talks.step(Api.ORGANISATION, held, "record", cast.talk()).then().statusCode(200);
            MovableClock.today(ORDINARY_DAY.plusDays(14));
            Duty.scan();
            MovableClock.today(ORDINARY_DAY.plusDays(15));
            Duty.scan();
            var ids = new ArrayList<>(List.of(opened, held));
            ids.addAll(Stored.database()
                    .list(
                            Sql.of("SELECT id::text AS id FROM effect WHERE case_id = ?::uuid", held),
                            row -> row.text("id")));
            return ids;
        } finally {
            MovableClock.release();
        }
    }
}
