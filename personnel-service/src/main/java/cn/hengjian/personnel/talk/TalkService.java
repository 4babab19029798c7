package cn.hengjian.personnel.talk;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does with talks what people decide. */
@ApplicationScoped
class TalkService {

    private static final String OBJECT = "talk";

    private final TalkRepository talks;
    private final Transitions transitions;
    private final Audit audit;

    TalkService(TalkRepository talks, Transitions transitions, Audit audit) {
        this.talks = talks;
        this.transitions = transitions;
        this.audit = audit;
    }

    /** Shows a talk and says so in the audit before anybody reads it. */
    TalkView read(UUID id, Caller caller) {
        var view = talks.require(id, caller);
        audit.record(caller, "talk-read", OBJECT, id.toString(), Map.of());
        return view;
    }

    @Transactional
    TalkView beginScreening(UUID id, Caller caller) {
        var talk = toWorkOn(id, caller);
        talk.enter(make(talk, TalkEvent.BEGIN_SCREENING, caller, null));
        return changed(id, "talk-screening-begun", caller);
    }

    @Transactional
    TalkView decideNoAction(UUID id, DecideNoAction command, Caller caller) {
        var talk = toWorkOn(id, caller);
        talk.close(make(talk, TalkEvent.DECIDE_NO_ACTION, caller, command.reason()), command.reason());
        return changed(id, "talk-closed-without-action", caller);
    }

    private Talk toWorkOn(UUID id, Caller caller) {
        if (talks.requireSubject(id, caller).equals(caller.cadre())) {
            throw new ProblemException(
                    WorkflowProblem.ANOTHER_PERSON_REQUIRED,
                    new Text("不得办理本人的事项", "Nobody acts in his or her own case"));
        }
        return talks.requireEntity(id);
    }

    private TalkState make(Talk talk, TalkEvent event, Caller caller, @Nullable String reason) {
        return transitions.make(TalkStates.MACHINE, talk.id(), talk.state(), event, caller, reason, List.of("SM-1"));
    }

    private TalkView changed(UUID id, String action, Caller caller) {
        talks.flush();
        audit.record(caller, action, OBJECT, id.toString(), Map.of());
        return talks.require(id, caller);
    }
}
