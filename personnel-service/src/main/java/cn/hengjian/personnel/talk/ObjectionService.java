package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.Effects;
import cn.hengjian.personnel.talk.AnswerObjection.Outcome;
import cn.hengjian.personnel.talk.rules.TalkEvent;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;

/** The cadre's objection in writing, and its answer, which is never worse than what stood (as G11). */
@ApplicationScoped
class ObjectionService {

    private final TalkRepository talks;
    private final TalkRecordRepository records;
    private final TalkViewRepository views;
    private final TalkSteps steps;
    private final Effects effects;
    private final Terms terms;

    ObjectionService(
            TalkRepository talks,
            TalkRecordRepository records,
            TalkViewRepository views,
            TalkSteps steps,
            Effects effects,
            Terms terms) {
        this.talks = talks;
        this.records = records;
        this.views = views;
        this.steps = steps;
        this.effects = effects;
        this.terms = terms;
    }

    @Transactional
    TalkView object(UUID id, WritePaper command, Caller caller, Locale language) {
        var talk = talks.lock(id, caller);
        steps.make(talk, TalkEvent.OBJECT, talks.facts(id, caller), caller, null);
        var today = terms.today();
        var policy = steps.policy(talk);
        records.write(id, PaperKind.OBJECTION, command.text(), today, caller);
        var answering = policy.approvers(talks.findLevel(talk.cadreId()).orElseThrow());
        steps.await(talk, Task.ANSWER, today, policy.within(Task.ANSWER), answering, caller);
        steps.announce(talk, TalkEvent.OBJECT);
        return views.require(id, caller, language);
    }

    @Transactional
    TalkView answer(UUID id, AnswerObjection command, Caller caller, Locale language) {
        var talk = talks.lock(id, caller);
        var event = command.outcome() == Outcome.REVOKED ? TalkEvent.REVOKE : TalkEvent.UPHOLD;
        steps.make(talk, event, talks.facts(id, caller), caller, command.answer());
        var today = terms.today();
        records.write(id, PaperKind.ANSWER, command.answer(), today, caller);
        switch (command.outcome()) {
            case UPHELD -> steps.done(talk, Task.ANSWER);
            case REVOKED -> {
                effects.end(id, today, command.answer());
                steps.allDone(talk);
            }
        }
        steps.announce(talk, event);
        return views.require(id, caller, language);
    }
}
