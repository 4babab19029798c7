package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.CaseNumbers;
import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.personnel.casework.Duties;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.TreeSet;
import java.util.UUID;

/** Enters a new case: its number, the policy that it runs under, and until when it must be screened. */
@ApplicationScoped
class TalkEntry {

    private final CaseNumbers numbers;
    private final Terms terms;
    private final Duties duties;
    private final Clock clock;

    TalkEntry(CaseNumbers numbers, Terms terms, Duties duties, Clock clock) {
        this.numbers = numbers;
        this.terms = terms;
        this.duties = duties;
        this.clock = clock;
    }

    /**
     * What a new case with a cadre begins with.
     *
     * @param level the cadre's
     */
    Talk.Entry make(UUID cadre, String level, Caller caller) {
        var today = terms.today();
        var pack = terms.inForce();
        var policy = new TalkPolicy(pack);
        var ref = new CaseRef(CaseKind.TALK, TimeOrderedId.next(), numbers.next("TALK", today.getYear()), cadre);
        var deciding = new TreeSet<>(TalkStates.OFFICE);
        deciding.addAll(policy.approvers(level));
        var due = duties.open(
                        ref,
                        Task.SCREEN,
                        today,
                        policy.within(Task.SCREEN),
                        policy.warnBefore(Task.SCREEN),
                        deciding,
                        caller)
                .due();
        return new Talk.Entry(ref, clock.instant(), due, pack);
    }
}
