package cn.hengjian.personnel.casework;

import cn.hengjian.platform.calendar.DeadlineStep;
import cn.hengjian.platform.calendar.Deadlines;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Knows the day, the pack that a case runs under, and the deadlines of each case. */
@ApplicationScoped
public class Terms {

    private final Policies policies;
    private final Deadlines deadlines;
    private final Clock clock;

    Terms(Policies policies, Deadlines deadlines, Clock clock) {
        this.policies = policies;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The legal day. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What a new case runs under. */
    public PolicyPack inForce() {
        return policies.inForce(Policies.CURRENT, today());
    }

    /** What an old case runs under. */
    public PolicyPack version(String pack, int version) {
        return policies.version(pack, version);
    }

    /** What an old case runs under in a step that its version knows nothing of yet: the pack in force, then. */
    public PolicyPack knowing(String key, String pack, int version) {
        var own = version(pack, version);
        return own.values().containsKey(key) ? own : inForce();
    }

    /** Reckons a deadline and keeps it; the parameters are those of {@link Deadlines#keep}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Deadline keep(UUID subject, Task task, LocalDate start, LegalPeriod period, int warnBefore, Caller caller) {
        return deadlines.keep(subject, task, start, period, warnBefore, caller);
    }

    /** The same for many cases at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Deadline keepAll(
            List<UUID> subjects, Task task, LocalDate start, LegalPeriod period, int warnBefore, Caller caller) {
        return deadlines.keepAll(subjects, task, start, period, warnBefore, caller);
    }

    /** The last day of a period that nobody keeps. */
    public LocalDate lastDay(LocalDate start, LegalPeriod period) {
        return deadlines.reckon(start, period, 0).due();
    }

    /** The last day of the latest deadline of a case for a task. */
    public LocalDate latestDue(UUID subject, Task task) {
        return deadlines.list(subject).reversed().stream()
                .filter(kept -> kept.purpose().equals(task.name()))
                .findFirst()
                .orElseThrow()
                .due();
    }

    /** Every deadline of a case, in the order in which they were set. */
    public List<DeadlineView> list(UUID subject, Locale language) {
        return deadlines.list(subject).stream()
                .map(kept -> view(kept, language))
                .toList();
    }

    private static DeadlineView view(Deadlines.Kept kept, Locale language) {
        return new DeadlineView(
                Task.valueOf(kept.purpose()),
                kept.start(),
                kept.period(),
                kept.due(),
                kept.warning(),
                DeadlineStep.read(kept.explanation(), language));
    }
}
