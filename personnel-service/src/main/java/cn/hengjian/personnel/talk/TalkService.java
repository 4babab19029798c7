package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.Effects;
import cn.hengjian.personnel.talk.rules.TalkEvent;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Screens cases and decides what becomes of them. */
@ApplicationScoped
class TalkService {

    private final TalkRepository talks;
    private final TalkViewRepository views;
    private final TalkSteps steps;
    private final Effects effects;
    private final Terms terms;
    private final Audit audit;

    TalkService(
            TalkRepository talks,
            TalkViewRepository views,
            TalkSteps steps,
            Effects effects,
            Terms terms,
            Audit audit) {
        this.talks = talks;
        this.views = views;
        this.steps = steps;
        this.effects = effects;
        this.terms = terms;
        this.audit = audit;
    }

    /** Shows a talk and says so in the audit before anybody reads it. */
    TalkView read(UUID id, Caller caller, Locale language) {
        var view = views.require(id, caller, language);
        audit.record(caller, "talk-read", TalkSteps.OBJECT, id.toString(), Map.of());
        return view;
    }

    @Transactional
    TalkView beginScreening(UUID id, Caller caller, Locale language) {
        var talk = talks.lock(id, caller);
        steps.make(talk, TalkEvent.BEGIN_SCREENING, talks.facts(id, caller), caller, null);
        talk.screen(caller.username());
        steps.announce(talk, TalkEvent.BEGIN_SCREENING);
        return views.require(id, caller, language);
    }

    @Transactional
    TalkView decideNoAction(UUID id, GiveReason command, Caller caller, Locale language) {
        return close(
                id, TalkEvent.DECIDE_NO_ACTION, command, talk -> talk.takeNoAction(command.reason()), caller, language);
    }

    @Transactional
    TalkView remind(UUID id, GiveReason command, Caller caller, Locale language) {
        return close(id, TalkEvent.REMIND, command, talk -> talk.remind(command.reason()), caller, language);
    }

    @Transactional
    TalkView approve(UUID id, GiveReason command, Caller caller, Locale language) {
        var talk = talks.lock(id, caller);
        steps.make(talk, TalkEvent.APPROVE, talks.facts(id, caller), caller, command.reason());
        var today = terms.today();
        talk.approve(caller.username(), today, command.reason());
        steps.done(talk, Task.SCREEN);
        steps.await(talk, Task.HOLD, today, steps.policy(talk).within(Task.HOLD), TalkStates.OFFICE, caller);
        steps.announce(talk, TalkEvent.APPROVE);
        return views.require(id, caller, language);
    }

    /** What was opened in error is taken back, in whatever state; effects end, and the history stays. */
    @Transactional
    TalkView cancel(UUID id, GiveReason command, Caller caller, Locale language) {
        return close(
                id, TalkEvent.CANCEL, command, _ -> effects.end(id, terms.today(), command.reason()), caller, language);
    }

    private TalkView close(
            UUID id, TalkEvent event, GiveReason command, Consumer<Talk> change, Caller caller, Locale language) {
        var talk = talks.lock(id, caller);
        steps.make(talk, event, talks.facts(id, caller), caller, command.reason());
        change.accept(talk);
        steps.allDone(talk);
        steps.announce(talk, event);
        return views.require(id, caller, language);
    }
}
