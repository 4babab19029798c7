package cn.hengjian.personnel.clue;

import cn.hengjian.personnel.clue.rules.ClueEvent;
import cn.hengjian.personnel.clue.rules.ClueRules;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Does with clues what people decide. */
@ApplicationScoped
class ClueService {

    private static final String OBJECT = "clue";

    private final ClueRepository clues;
    private final Transitions transitions;
    private final Audit audit;
    private final Clock clock;

    ClueService(ClueRepository clues, Transitions transitions, Audit audit, Clock clock) {
        this.clues = clues;
        this.transitions = transitions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Shows a clue and says so in the audit before anybody reads it. */
    ClueView read(UUID id, Caller caller, Locale language) {
        var view = clues.require(id, caller, language);
        audit.record(caller, "clue-read", OBJECT, id.toString(), Map.of());
        return view;
    }

    @Transactional
    ClueView takeUp(UUID id, DecideClue command, Caller caller, Locale language) {
        return decide(id, ClueEvent.TAKE_UP, command, caller, language);
    }

    @Transactional
    ClueView dismiss(UUID id, DecideClue command, Caller caller, Locale language) {
        return decide(id, ClueEvent.DISMISS, command, caller, language);
    }

    private ClueView decide(UUID id, ClueEvent event, DecideClue command, Caller caller, Locale language) {
        var clue = clues.lock(id);
        var next = transitions.make(
                ClueStates.MACHINE,
                id,
                clue.state(),
                event,
                caller,
                command.reason(),
                ClueIntakeService.RULES,
                new Guards<>(ClueRules.decide(event, clues.facts(id, caller)), ClueService::refused));
        clue.decide(next, caller.username(), LocalDate.now(clock), command.reason());
        clues.flush();
        audit.record(caller, "clue-step", OBJECT, id.toString(), Map.of("event", event));
        return clues.require(id, caller, language);
    }

    private static ProblemException refused(ClueRules.Refusal why) {
        return switch (why) {
            case OWN_UNIT ->
                new ProblemException(
                        WorkflowProblem.ANOTHER_PERSON_REQUIRED,
                        new Text(
                                "回避（G2）：您属于该单位，须由他人办理",
                                "Recusal (G2): you belong to this unit; another person has to do this"));
        };
    }
}
