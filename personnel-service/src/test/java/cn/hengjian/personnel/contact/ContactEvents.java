package cn.hengjian.personnel.contact;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;

import cn.hengjian.personnel.contact.rules.ContactState;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import java.util.List;

/** Does what makes every event of contact links happen. */
public final class ContactEvents {

    private ContactEvents() {}

    /** The links. */
    public static List<String> every() {
        MovableClock.today(ORDINARY_DAY);
        try {
            var ended = Contacts.begin().in(ContactState.ENDED);
            MovableClock.today(ORDINARY_DAY.plusDays(29));
            Duty.scan();
            MovableClock.today(ORDINARY_DAY.plusDays(40));
            Duty.scan();
            return List.of(ended);
        } finally {
            MovableClock.release();
        }
    }
}
