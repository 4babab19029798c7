package cn.hengjian.personnel.talk;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.inbox.UnreadableEventException;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.Transitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Opens the talks that are suggested. */
@ApplicationScoped
class TalkIntakeService {

    private static final Caller SYSTEM = Caller.system("personnel");

    private final TalkRepository talks;
    private final TalkDocket docket;
    private final Transitions transitions;
    private final Outbox outbox;
    private final Audit audit;

    TalkIntakeService(TalkRepository talks, TalkDocket docket, Transitions transitions, Outbox outbox, Audit audit) {
        this.talks = talks;
        this.docket = docket;
        this.transitions = transitions;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Opens a case, once per suggestion however often it arrives. */
    @Transactional
    void open(TalkSuggestion suggestion) {
        if (!talks.knowsCadre(suggestion.cadreId())) {
            throw new UnreadableEventException("a talk is suggested for a cadre who is unknown");
        }
        if (talks.isOpened(suggestion.suggestionId())) {
            return;
        }
        var talk = docket.enter(suggestion);
        talks.persistAndFlush(talk);
        transitions.begin(
                TalkStates.MACHINE, talk.id(), TalkState.TRIGGERED, SYSTEM, List.of("SM-1", suggestion.rule()));
        outbox.append(new TalkTriggered(
                talk.id(),
                talk.number(),
                suggestion.cadreId(),
                suggestion.suggestionId(),
                suggestion.reviewId(),
                suggestion.runId()));
        audit.record(
                SYSTEM, "talk-opened", "talk", talk.id().toString(), Map.of("suggestion", suggestion.suggestionId()));
    }
}
