package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureRecords;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.MeasureViewRepository;
import cn.hengjian.personnel.measure.PaperKind;
import cn.hengjian.personnel.measure.Procedure;
import cn.hengjian.personnel.measure.WritePaper;
import cn.hengjian.personnel.rotation.MoveCheck.Wish;
import cn.hengjian.personnel.rotation.OpenRound.PlannedMove;
import cn.hengjian.personnel.rotation.rules.RotationEvent;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans moves, and lets cases rest. */
@ApplicationScoped
class PlanService {

    private final RotationProcedure procedure;
    private final MoveCheck check;
    private final RotationRepository rotations;
    private final MeasureSteps steps;
    private final MeasureRecords records;
    private final MeasureViewRepository views;
    private final Terms terms;

    PlanService(
            RotationProcedure procedure,
            MoveCheck check,
            RotationRepository rotations,
            MeasureSteps steps,
            MeasureRecords records,
            MeasureViewRepository views,
            Terms terms) {
        this.procedure = procedure;
        this.check = check;
        this.rotations = rotations;
        this.steps = steps;
        this.records = records;
        this.views = views;
        this.terms = terms;
    }

    @Transactional
    MeasureView exempt(UUID id, ExemptRotation command, Caller caller, Locale language) {
        var rotation = lock(id, caller);
        requireShort(command.until(), rotation);
        make(rotation, RotationEvent.EXEMPT, command.ground(), Change.rest(command.until()), caller);
        return views.require(id, caller, language);
    }

    private void requireShort(LocalDate until, Measure rotation) {
        var today = terms.today();
        var last = today.plusMonths(new RotationPolicy(steps.policy(rotation, "rotation.exemptAtMost")).exemptMonths());
        if (!until.isAfter(today) || until.isAfter(last)) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/until",
                            "out-of-range",
                            new Text("应晚于今日 %s，不晚于 %s", "After today, %s, and not after %s").with(today, last)));
        }
    }

    @Transactional
    MeasureView relist(UUID id, GiveReason command, Caller caller, Locale language) {
        var rotation = lock(id, caller);
        make(rotation, RotationEvent.RELIST, command.reason(), Change.afresh(), caller);
        rotations.leaveRound(id);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView plan(UUID id, PlanMove command, Caller caller, Locale language) {
        var rotation = lock(id, caller);
        check.require(List.of(new Wish(id, command.postId(), "/postId")));
        plan(rotation, command.postId(), command.reasons(), command.congress(), caller);
        return views.require(id, caller, language);
    }

    /** Plans moves together: all or none. The cases are held. */
    @Transactional(Transactional.TxType.MANDATORY)
    void planAll(List<PlannedMove> moves, Map<UUID, Measure> cases, Caller caller) {
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < moves.size(); i++) {
            wishes.add(new Wish(moves.get(i).rotationId(), moves.get(i).postId(), "/moves/" + i + "/postId"));
        }
        check.require(wishes);
        for (var move : moves) {
            var rotation = Objects.requireNonNull(cases.get(move.rotationId()));
            plan(rotation, move.postId(), move.reasons(), move.congress(), caller);
        }
    }

    /** The discipline body is asked at once (G9). */
    private void plan(Measure rotation, UUID post, String reasons, boolean congress, Caller caller) {
        var change = Change.proposal(RotationProcedure.MOVE, reasons, congress, post, null);
        make(rotation, RotationEvent.PLAN, null, change, caller);
        steps.await(rotation, Task.CLEAR, Procedure.DISCIPLINE, caller);
    }

    @Transactional
    MeasureView withdraw(UUID id, GiveReason command, Caller caller, Locale language) {
        var rotation = lock(id, caller);
        make(rotation, RotationEvent.WITHDRAW, command.reason(), Change.afresh(), caller);
        rotations.leaveRound(id);
        steps.done(rotation, Task.CLEAR);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView consult(UUID id, WritePaper command, Caller caller, Locale language) {
        var rotation = lock(id, caller);
        make(rotation, RotationEvent.CONSULT, null, Change.NONE, caller);
        records.write(rotation, PaperKind.CONSULTATION, command.text(), caller);
        return views.require(id, caller, language);
    }

    private Measure lock(UUID id, Caller caller) {
        return steps.lock(id, CaseKind.ROTATION, caller);
    }

    private void make(Measure rotation, RotationEvent event, @Nullable String reason, Change change, Caller caller) {
        steps.make(procedure, rotation, event, steps.facts(rotation, caller), caller, reason, change);
    }
}
