package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.Parties;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.Effects;
import cn.hengjian.personnel.effect.rules.Promotion;
import cn.hengjian.personnel.talk.rules.TalkEvent;
import cn.hengjian.personnel.talk.rules.TalkFacts;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Takes down the talk itself, from whose day the effects run, and how its record is signed. */
@ApplicationScoped
class HoldingService {

    private static final Set<String> SELF = Set.of();

    private final TalkRepository talks;
    private final TalkRecordRepository records;
    private final Parties parties;
    private final TalkViewRepository views;
    private final TalkSteps steps;
    private final Effects effects;
    private final Terms terms;

    HoldingService(
            TalkRepository talks,
            TalkRecordRepository records,
            Parties parties,
            TalkViewRepository views,
            TalkSteps steps,
            Effects effects,
            Terms terms) {
        this.talks = talks;
        this.records = records;
        this.parties = parties;
        this.views = views;
        this.steps = steps;
        this.effects = effects;
        this.terms = terms;
    }

    @Transactional
    TalkView hold(UUID id, HoldTalk command, Caller caller, Locale language) {
        var talk = talks.lock(id, caller);
        var level = talks.findLevel(talk.cadreId()).orElseThrow();
        var leader = parties.require(command.leader(), "/leader", talk.cadreId());
        var recorder = parties.require(command.recorder(), "/recorder", talk.cadreId());
        var named = new TalkFacts.Parties(
                leader.id().equals(recorder.id()),
                leader.recused() || recorder.recused(),
                Promotion.ofLevel(leader.level(), level));
        steps.make(talk, TalkEvent.HOLD, talks.facts(id, caller).with(named), caller, null);
        requireDay(command.heldOn(), Objects.requireNonNull(talk.approvedOn()));
        keep(talk, command, caller);
        records.keep(talk, command, leader, recorder, caller);
        effects.start(talk.ref(), steps.policy(talk).effects(command.heldOn()));
        steps.announce(talk, TalkEvent.HOLD);
        return views.require(id, caller, language);
    }

    private void keep(Talk talk, HoldTalk command, Caller caller) {
        var policy = steps.policy(talk);
        var day = command.heldOn();
        requireTerm(command, policy);
        steps.done(talk, Task.HOLD);
        steps.await(talk, Task.SIGN, day, policy.within(Task.SIGN), SELF, caller);
        steps.await(talk, Task.PLAN, day, policy.within(Task.PLAN), SELF, caller);
        var rectify = steps.await(talk, Task.RECTIFY, day, policy.rectify(command.rectifyMonths()), SELF, caller);
        var object = terms.keep(
                talk.id(), Task.OBJECT, day, policy.within(Task.OBJECT), policy.warnBefore(Task.OBJECT), caller);
        talk.hold(day, rectify.due(), object.due());
    }

    @Transactional
    TalkView sign(UUID id, Caller caller, Locale language) {
        var talk = talks.lock(id, caller);
        steps.make(talk, TalkEvent.SIGN, talks.facts(id, caller), caller, null);
        records.sign(id, terms.today());
        steps.done(talk, Task.SIGN);
        steps.announce(talk, TalkEvent.SIGN);
        return views.require(id, caller, language);
    }

    @Transactional
    TalkView noteRefusal(UUID id, NoteRefusal command, Caller caller, Locale language) {
        var talk = talks.lock(id, caller);
        var witness = parties.require(command.witness(), "/witness", talk.cadreId());
        var named = new TalkFacts.Parties(records.tookPart(id, witness.id()), witness.recused(), false);
        steps.make(talk, TalkEvent.NOTE_REFUSAL, talks.facts(id, caller).with(named), caller, command.reason());
        records.refuse(id, command.reason(), witness.id(), caller);
        steps.done(talk, Task.SIGN);
        steps.announce(talk, TalkEvent.NOTE_REFUSAL);
        return views.require(id, caller, language);
    }

    private void requireDay(LocalDate heldOn, LocalDate approvedOn) {
        if (heldOn.isBefore(approvedOn) || heldOn.isAfter(terms.today())) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/heldOn",
                            "out-of-range",
                            new Text("应在 %s（批准）至 %s（今日）之间", "From %s (approved) to %s (today)")
                                    .with(approvedOn, terms.today())));
        }
    }

    private static void requireTerm(HoldTalk command, TalkPolicy policy) {
        var months = command.rectifyMonths();
        if (months != null && (months < policy.rectifyMin() || months > policy.rectifyMax())) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/rectifyMonths",
                            "out-of-range",
                            new Text("整改期限应为 %s 至 %s 个月", "From %s to %s months")
                                    .with(policy.rectifyMin(), policy.rectifyMax())));
        }
    }
}
