package cn.hengjian.supervision.terms;

import cn.hengjian.platform.calendar.DeadlineStep;
import cn.hengjian.platform.calendar.Deadlines;
import cn.hengjian.platform.calendar.HolidayTables;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.platform.time.WorkingCalendar;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Knows the day, the pack in force, and the deadlines of each case. */
@ApplicationScoped
public class Terms {

    private final Policies policies;
    private final HolidayTables holidays;
    private final Deadlines deadlines;
    private final Clock clock;

    Terms(Policies policies, HolidayTables holidays, Deadlines deadlines, Clock clock) {
        this.policies = policies;
        this.holidays = holidays;
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

    /**
     * Reckons a deadline and keeps it with its explanation.
     *
     * @param start the day that sets the period going, not counted
     * @param warnBefore how many working days before the deadline to remind
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public LocalDate set(
            UUID subject, Purpose purpose, LocalDate start, LegalPeriod period, int warnBefore, Caller caller) {
        return keep(subject, purpose, start, period, warnBefore, caller).due();
    }

    /** The same, for who keeps the day of the reminder beside the deadline. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Deadline keep(
            UUID subject, Purpose purpose, LocalDate start, LegalPeriod period, int warnBefore, Caller caller) {
        return deadlines.keep(subject, purpose, start, period, warnBefore, caller);
    }

    /** The day on which a period ends that starts today, for many cases at once; none of them keeps it. */
    public LocalDate dueFromToday(LegalPeriod period) {
        return deadlines.reckon(today(), period, 0).due();
    }

    /**
     * The time by which a deadline is put off, in the days that its own period counts.
     *
     * @param days what was asked for, at {@code /days} of the request
     * @param most what may be asked for
     * @param extended the period of the deadline
     */
    public static LegalPeriod extension(int days, int most, LegalPeriod extended) {
        if (days > most) {
            var limit = new LegalPeriod(most, extended.unit()).description();
            throw ProblemException.invalid(
                    List.of(Violation.at("/days", "out-of-range", new Text("最多延长 %s", "At most %s").with(limit))));
        }
        return new LegalPeriod(days, extended.unit());
    }

    /** Which days are worked, as it is known now. */
    public WorkingCalendar calendar() {
        return holidays.calendar();
    }

    /** A deadline with its explanation that is kept nowhere; the parameters are those of {@link #set}. */
    public DeadlineView reckon(Purpose purpose, LocalDate start, LegalPeriod period, int warnBefore, Reader reader) {
        var deadline = deadlines.reckon(start, period, warnBefore);
        return new DeadlineView(
                purpose,
                deadline.start(),
                deadline.period().toString(),
                deadline.due(),
                deadline.warning(),
                DeadlineStep.read(deadline.explanation(), reader.language()));
    }

    /** The latest deadline of a case for any of these purposes. */
    public Optional<DeadlineView> find(UUID subject, Reader reader, Purpose... purposes) {
        var asked = Set.of(purposes);
        return all(subject, reader)
                .filter(deadline -> asked.contains(deadline.purpose()))
                .reduce((_, later) -> later);
    }

    /** Every deadline of a case for a purpose, in the order in which they were set. */
    public List<DeadlineView> list(UUID subject, Reader reader, Purpose purpose) {
        return all(subject, reader)
                .filter(deadline -> deadline.purpose() == purpose)
                .toList();
    }

    /** The latest deadline of a case for each purpose, in the order in which they were set. */
    public List<DeadlineView> latest(UUID subject, Reader reader) {
        var latest = new LinkedHashMap<Purpose, DeadlineView>();
        all(subject, reader).forEach(deadline -> latest.putLast(deadline.purpose(), deadline));
        return List.copyOf(latest.values());
    }

    private Stream<DeadlineView> all(UUID subject, Reader reader) {
        return deadlines.list(subject).stream()
                .map(kept -> new DeadlineView(
                        Purpose.valueOf(kept.purpose()),
                        kept.start(),
                        kept.period(),
                        kept.due(),
                        kept.warning(),
                        DeadlineStep.read(kept.explanation(), reader.language())));
    }
}
