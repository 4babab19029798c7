package cn.hengjian.personnel.clue;

import cn.hengjian.personnel.casework.CaseNumbers;
import cn.hengjian.personnel.clue.rules.ClueEvent;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.inbox.UnreadableEventException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Opens clues of what supervision tells, and withdraws them with the finding that they came from. That a finding does
 * not stand holds for good, whatever is told of it later.
 */
@ApplicationScoped
class ClueIntakeService {

    static final List<String> RULES = List.of("SM-4", "SM-11");

    private static final Caller SYSTEM = Caller.system("personnel");

    private final ClueRepository clues;
    private final CaseNumbers numbers;
    private final Transitions transitions;
    private final Audit audit;
    private final Clock clock;

    ClueIntakeService(ClueRepository clues, CaseNumbers numbers, Transitions transitions, Audit audit, Clock clock) {
        this.clues = clues;
        this.numbers = numbers;
        this.transitions = transitions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a clue, one of a kind for each finding or order however often it is told. */
    @Transactional
    void open(ClueKind kind, Told told, Instant happenedAt) {
        if (!clues.isStanding(told.finding()) || clues.isOpened(told.id(), kind)) {
            return;
        }
        if (!clues.knows(told)) {
            throw new UnreadableEventException("a clue is about a unit or a cadre who is unknown");
        }
        var clue = new Clue(
                TimeOrderedId.next(),
                numbers.next("CLUE", LocalDate.now(clock).getYear()),
                kind,
                told,
                happenedAt,
                clock.instant());
        clues.persistAndFlush(clue);
        transitions.begin(ClueStates.MACHINE, clue.id(), clue.state(), SYSTEM, RULES);
        audit.record(SYSTEM, "clue-opened", "clue", clue.id().toString(), Map.of("kind", kind, "source", told.id()));
    }

    /** What was found did not stand: its clues go, whether somebody took them up or not. */
    @Transactional
    void withdraw(Fall fall, Told told, Instant happenedAt) {
        var finding = told.finding();
        clues.keepFall(finding, fall, told.number(), happenedAt);
        for (var clue : clues.listStanding(finding)) {
            clue.withdraw(transitions.make(
                    ClueStates.MACHINE, clue.id(), clue.state(), ClueEvent.WITHDRAW, SYSTEM, null, RULES));
            audit.record(
                    SYSTEM, "clue-withdrawn", "clue", clue.id().toString(), Map.of("finding", finding, "fall", fall));
        }
    }
}
