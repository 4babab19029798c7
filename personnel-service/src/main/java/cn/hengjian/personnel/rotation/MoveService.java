package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.casework.Parties;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureRecords;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.MeasureViewRepository;
import cn.hengjian.personnel.measure.PaperKind;
import cn.hengjian.personnel.measure.PostTaking;
import cn.hengjian.personnel.measure.TakeDecision;
import cn.hengjian.personnel.measure.WritePaper;
import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Fault;
import cn.hengjian.personnel.posting.PostChanges;
import cn.hengjian.personnel.rotation.rules.RotationEvent;
import cn.hengjian.personnel.rotation.rules.RotationState;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes down the decision and carries it out. */
@ApplicationScoped
class MoveService {

    private final RotationProcedure procedure;
    private final RotationRepository rotations;
    private final PostChanges posts;
    private final PostTaking taking;
    private final MeasureSteps steps;
    private final MeasureRecords records;
    private final Parties parties;
    private final MeasureViewRepository views;
    private final Terms terms;

    MoveService(
            RotationProcedure procedure,
            RotationRepository rotations,
            PostChanges posts,
            PostTaking taking,
            MeasureSteps steps,
            MeasureRecords records,
            Parties parties,
            MeasureViewRepository views,
            Terms terms) {
        this.procedure = procedure;
        this.rotations = rotations;
        this.posts = posts;
        this.taking = taking;
        this.steps = steps;
        this.records = records;
        this.parties = parties;
        this.views = views;
        this.terms = terms;
    }

    @Transactional
    MeasureView decide(UUID id, TakeDecision command, Caller caller, Locale language) {
        var rotation = lock(id, caller);
        var facts = steps.facts(rotation, caller).with(records.decisionFault(rotation, command));
        var change = Change.decision(terms.today());
        make(rotation, RotationEvent.DECIDE, facts, command.document(), change, caller);
        records.decide(rotation, RotationProcedure.MOVE, command, caller);
        steps.done(rotation, Task.CLEAR);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView reject(UUID id, GiveReason command, Caller caller, Locale language) {
        return refuse(id, RotationEvent.REJECT, command, caller, language);
    }

    @Transactional
    MeasureView refuse(UUID id, GiveReason command, Caller caller, Locale language) {
        return refuse(id, RotationEvent.REFUSE, command, caller, language);
    }

    private MeasureView refuse(UUID id, RotationEvent event, GiveReason command, Caller caller, Locale language) {
        var rotation = lock(id, caller);
        make(rotation, event, steps.facts(rotation, caller), command.reason(), Change.NONE, caller);
        steps.done(rotation, Task.CLEAR);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView handOver(UUID id, HandOver command, Caller caller, Locale language) {
        var rotation = lock(id, caller);
        parties.require(command.receiver(), "/receiver", rotation.ref().cadreId());
        boolean unaudited = command.audit() == null && rotations.left(id).principal();
        var facts = steps.facts(rotation, caller).with(unaudited ? Fault.AUDIT_MISSING : Fault.NONE);
        make(rotation, RotationEvent.HAND_OVER, facts, command.audit(), Change.NONE, caller);
        records.write(rotation, PaperKind.HANDOVER, paper(command), caller);
        return views.require(id, caller, language);
    }

    private static String paper(HandOver command) {
        var lines = String.join("\n", command.items()) + "\n接收人：" + command.receiver();
        return command.audit() == null ? lines : lines + "\n离任审计：" + command.audit();
    }

    @Transactional
    MeasureView reportIn(UUID id, ReportIn command, Caller caller, Locale language) {
        moveAll(List.of(lock(id, caller)), command, caller);
        return views.require(id, caller, language);
    }

    /** First everybody leaves, then everybody begins; if one can't, nobody has moved. The cases are held. */
    @Transactional(Transactional.TxType.MANDATORY)
    void moveAll(List<Measure> cases, ReportIn command, Caller caller) {
        var ended = new HashMap<UUID, @Nullable UUID>();
        for (var rotation : cases) {
            ended.put(rotation.id(), leave(rotation, command, caller));
        }
        for (var rotation : cases) {
            steps.make(
                    procedure,
                    rotation,
                    RotationEvent.REPORT_IN,
                    steps.facts(rotation, caller).withCongressStep(command.congressStep() != null),
                    caller,
                    command.document(),
                    () -> begin(rotation, ended.get(rotation.id()), command, caller));
        }
    }

    /** Ends the main posting and the one that the case is about, and says which was the main one. */
    private @Nullable UUID leave(Measure rotation, ReportIn command, Caller caller) {
        if (!rotation.state().equals(RotationState.HANDOVER.name())) {
            // The machine refuses it, before anybody leaves for it.
            make(rotation, RotationEvent.REPORT_IN, steps.facts(rotation, caller), null, Change.NONE, caller);
        }
        var on = command.effectiveOn();
        records.requireDay(on, "/effectiveOn", Objects.requireNonNull(rotation.decidedOn()));
        var main = taking.take(rotation, on, command.document(), caller);
        var left = rotations.left(rotation.id()).postId();
        posts.held(rotation.ref().cadreId(), on).stream()
                .filter(held -> held.postId().equals(left))
                .forEach(held -> posts.remove(held.id(), on, command.document(), caller));
        return main;
    }

    private Change begin(Measure rotation, @Nullable UUID ended, ReportIn command, Caller caller) {
        var begun = posts.appoint(
                rotation.ref().cadreId(),
                Objects.requireNonNull(rotation.toPost()),
                command.effectiveOn(),
                command.document(),
                caller);
        return Change.formalities(command.document(), command.congressStep())
                .and(Change.carriedOut(command.effectiveOn(), null, ended, begun, null));
    }

    @Transactional
    MeasureView conclude(UUID id, WritePaper command, Caller caller, Locale language) {
        var rotation = lock(id, caller);
        make(rotation, RotationEvent.CONCLUDE, steps.facts(rotation, caller), null, Change.NONE, caller);
        records.write(rotation, PaperKind.CONCLUSION, command.text(), caller);
        return views.require(id, caller, language);
    }

    private Measure lock(UUID id, Caller caller) {
        return steps.lock(id, CaseKind.ROTATION, caller);
    }

    private void make(
            Measure rotation,
            RotationEvent event,
            MeasureFacts facts,
            @Nullable String reason,
            Change change,
            Caller caller) {
        steps.make(procedure, rotation, event, facts, caller, reason, change);
    }
}
