package cn.hengjian.supervision.accusation;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.platform.workflow.WorkflowProblem;
import cn.hengjian.supervision.accusation.AccusationRepository.Stored;
import cn.hengjian.supervision.accusation.rules.AccusationEvent;
import cn.hengjian.supervision.accusation.rules.AccusationRules;
import cn.hengjian.supervision.accusation.rules.AccusationState;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the machine for a step, and writes it into the sealed log. */
@ApplicationScoped
class AccusationSteps {

    private final Transitions transitions;
    private final AccusationLog log;

    AccusationSteps(Transitions transitions, AccusationLog log) {
        this.transitions = transitions;
        this.log = log;
    }

    /** The state that the step leads to, if the machine lists it and no guard refuses. */
    AccusationState permit(Stored stored, AccusationEvent event, Reader reader) {
        var next = transitions.permit(
                AccusationStates.MACHINE,
                stored.state(),
                event,
                reader.caller(),
                new Guards<>(AccusationRules.decide(event, stored.realName()), why -> switch (why) {
                    case ANONYMOUS ->
                        WorkflowProblem.guardMissing(
                                "real-name", new Text("匿名检举无法答复", "An anonymous sender can't be replied to"));
                }));
        log.note(stored.id(), event, stored.state(), next, reader.caller());
        return next;
    }
}
