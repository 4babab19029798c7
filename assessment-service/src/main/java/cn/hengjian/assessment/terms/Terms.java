package cn.hengjian.assessment.terms;

import cn.hengjian.assessment.terms.rules.Share;
import cn.hengjian.platform.calendar.HolidayTables;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Knows the day, the pack in force, and when periods end. */
@ApplicationScoped
public class Terms {

    private final Policies policies;
    private final HolidayTables holidays;
    private final Clock clock;

    Terms(Policies policies, HolidayTables holidays, Clock clock) {
        this.policies = policies;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** The legal day. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Instant now() {
        return clock.instant();
    }

    /** What holds today. */
    public PolicyPack inForce() {
        return policies.inForce(Policies.CURRENT, today());
    }

    /** What a run goes by in a step that its own version knows nothing of yet: the pack in force, then. */
    public PolicyPack knowing(String key, PolicyPack own) {
        return own.values().containsKey(key) ? own : inForce();
    }

    /** The day on which a period ends that starts today. */
    public LocalDate dueFromToday(LegalPeriod period) {
        return due(today(), period);
    }

    /** The day on which a period ends that starts on another day. */
    public LocalDate due(LocalDate start, LegalPeriod period) {
        return deadline(start, period, 0).due();
    }

    /**
     * When a period ends and when to remind of it, with each step of the reckoning.
     *
     * @param warningWorkingDays how many working days before the deadline to remind
     */
    public Deadline deadline(LocalDate start, LegalPeriod period, int warningWorkingDays) {
        return Deadline.of(start, period, holidays.calendar(), warningWorkingDays);
    }

    /** A share that a pack states as numerator and denominator. */
    public static Share share(PolicyPack pack, String key) {
        return new Share(pack.integer(key + ".numerator"), pack.integer(key + ".denominator"));
    }
}
