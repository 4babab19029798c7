package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.CaseNumbers;
import cn.hengjian.platform.calendar.HolidayTables;
import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Enters a new case: its number, and until when it must be screened by the policy in force. */
@ApplicationScoped
class TalkDocket {

    private final CaseNumbers numbers;
    private final Policies policies;
    private final HolidayTables holidays;
    private final Clock clock;

    TalkDocket(CaseNumbers numbers, Policies policies, HolidayTables holidays, Clock clock) {
        this.numbers = numbers;
        this.policies = policies;
        this.holidays = holidays;
        this.clock = clock;
    }

    Talk enter(TalkSuggestion suggestion) {
        var today = LocalDate.now(clock);
        return new Talk(
                TimeOrderedId.next(),
                numbers.next("TALK", today.getYear()),
                suggestion,
                clock.instant(),
                Deadline.of(today, screeningWithin(today), holidays.calendar(), 0)
                        .due());
    }

    private LegalPeriod screeningWithin(LocalDate today) {
        var text = policies.inForce(Policies.CURRENT, today).text("talk.screeningWithin");
        return switch (LegalPeriod.parse(text)) {
            case Checked.Valid<LegalPeriod>(var period) -> period;
            case Checked.Refused<LegalPeriod>(var code, var _) ->
                throw new IllegalStateException("talk.screeningWithin: " + code);
        };
    }
}
