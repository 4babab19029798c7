package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.CaseNumbers;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.calendar.HolidayTables;
import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.inbox.UnreadableEventException;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens talks that are suggested, and does with them what people decide. */
@ApplicationScoped
class TalkService {

    private static final String OBJECT = "talk";
    private static final Caller SYSTEM = Caller.system("personnel");

    private final TalkRepository talks;
    private final CaseNumbers numbers;
    private final Transitions transitions;
    private final TalkDeadlines deadlines;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    TalkService(
            TalkRepository talks,
            CaseNumbers numbers,
            Transitions transitions,
            TalkDeadlines deadlines,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.talks = talks;
        this.numbers = numbers;
        this.transitions = transitions;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
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
        var today = LocalDate.now(clock);
        var id = TimeOrderedId.next();
        var number = numbers.next("TALK", today.getYear());
        talks.persistAndFlush(new Talk(id, number, suggestion, clock.instant(), deadlines.screening(today)));
        transitions.begin(TalkStates.MACHINE, id, TalkState.TRIGGERED, SYSTEM, List.of("SM-1", suggestion.rule()));
        outbox.append(new TalkTriggered(
                id,
                number,
                suggestion.cadreId(),
                suggestion.suggestionId(),
                suggestion.reviewId(),
                suggestion.runId()));
        audit.record(SYSTEM, "talk-opened", OBJECT, id.toString(), Map.of("suggestion", suggestion.suggestionId()));
    }

    TalkView read(UUID id, Caller caller) {
        var view = talks.require(id, caller);
        audit.record(caller, "talk-read", OBJECT, id.toString(), Map.of());
        return view;
    }

    @Transactional
    TalkView beginScreening(UUID id, Caller caller) {
        var talk = toWorkOn(id, caller);
        talk.enter(make(id, talk, TalkEvent.BEGIN_SCREENING, caller, null));
        return changed(id, "talk-screening-begun", caller);
    }

    @Transactional
    TalkView decideNoAction(UUID id, DecideNoAction command, Caller caller) {
        var talk = toWorkOn(id, caller);
        talk.close(make(id, talk, TalkEvent.DECIDE_NO_ACTION, caller, command.reason()), command.reason());
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

    private TalkState make(UUID id, Talk talk, TalkEvent event, Caller caller, @Nullable String reason) {
        return transitions.make(TalkStates.MACHINE, id, talk.state(), event, caller, reason, List.of("SM-1"));
    }

    private TalkView changed(UUID id, String action, Caller caller) {
        talks.flush();
        audit.record(caller, action, OBJECT, id.toString(), Map.of());
        return talks.require(id, caller);
    }

    /** How long the steps of a talk may take, by the policy in force. */
    @ApplicationScoped
    static class TalkDeadlines {

        private final Policies policies;
        private final HolidayTables holidays;

        TalkDeadlines(Policies policies, HolidayTables holidays) {
            this.policies = policies;
            this.holidays = holidays;
        }

        LocalDate screening(LocalDate opened) {
            var text = policies.inForce(Policies.CURRENT, opened).text("talk.screeningWithin");
            return switch (LegalPeriod.parse(text)) {
                case Checked.Valid<LegalPeriod>(var period) ->
                    Deadline.of(opened, period, holidays.calendar(), 0).due();
                case Checked.Refused<LegalPeriod>(var code, var _) ->
                    throw new IllegalStateException("talk.screeningWithin: " + code);
            };
        }
    }
}
