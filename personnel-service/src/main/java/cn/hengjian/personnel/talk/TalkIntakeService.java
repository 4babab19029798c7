package cn.hengjian.personnel.talk;

import cn.hengjian.platform.inbox.UnreadableEventException;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Opens the talks that are suggested. */
@ApplicationScoped
class TalkIntakeService {

    private static final Caller SYSTEM = Caller.system("personnel");

    private final TalkRepository talks;
    private final TalkEntry entry;
    private final TalkSteps steps;

    TalkIntakeService(TalkRepository talks, TalkEntry entry, TalkSteps steps) {
        this.talks = talks;
        this.entry = entry;
        this.steps = steps;
    }

    /** Opens a case, once per suggestion however often it arrives. */
    @Transactional
    void open(TalkSuggestion suggestion) {
        var level = talks.findLevel(suggestion.cadreId())
                .orElseThrow(() -> new UnreadableEventException("a talk is suggested for a cadre who is unknown"));
        if (talks.isOpened(suggestion.suggestionId())) {
            return;
        }
        var talk = new Talk(entry.make(suggestion.cadreId(), level, SYSTEM), suggestion);
        steps.begin(
                talk,
                SYSTEM,
                new TalkTriggered(
                        talk.id(),
                        talk.number(),
                        suggestion.cadreId(),
                        suggestion.suggestionId(),
                        suggestion.reviewId(),
                        suggestion.runId()),
                Map.of("suggestion", suggestion.suggestionId()));
    }
}
