package cn.hengjian.personnel.adjustment;

import cn.hengjian.personnel.adjustment.AdjustmentPolicy.LevelChange;
import cn.hengjian.personnel.adjustment.rules.AdjustmentEvent;
import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.effect.rules.Promotion;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureRecords;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.MeasureViewRepository;
import cn.hengjian.personnel.measure.NameVerifiers;
import cn.hengjian.personnel.measure.PaperKind;
import cn.hengjian.personnel.measure.Procedure;
import cn.hengjian.personnel.measure.WritePaper;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Verifies the facts of a clue, and proposes what becomes of the cadre. */
@ApplicationScoped
class VerificationService {

    private final AdjustmentProcedure procedure;
    private final MeasureSteps steps;
    private final MeasureRecords records;
    private final MeasureViewRepository views;

    VerificationService(
            AdjustmentProcedure procedure, MeasureSteps steps, MeasureRecords records, MeasureViewRepository views) {
        this.procedure = procedure;
        this.steps = steps;
        this.records = records;
        this.views = views;
    }

    @Transactional
    MeasureView verify(UUID id, NameVerifiers command, Caller caller, Locale language) {
        var adjustment = steps.lock(id, CaseKind.ADJUSTMENT, caller);
        var named = records.verifiers(adjustment, command.verifiers());
        var facts = steps.facts(adjustment, caller).with(records.verifiersFault(adjustment, named));
        steps.make(procedure, adjustment, AdjustmentEvent.VERIFY, facts, caller, null, Change.NONE);
        records.keepVerifiers(adjustment, named);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView dismiss(UUID id, GiveReason command, Caller caller, Locale language) {
        var adjustment = steps.lock(id, CaseKind.ADJUSTMENT, caller);
        make(adjustment, AdjustmentEvent.DISMISS, command.reason(), Change.NONE, caller);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView establish(UUID id, EstablishFacts command, Caller caller, Locale language) {
        var adjustment = steps.lock(id, CaseKind.ADJUSTMENT, caller);
        var policy = new AdjustmentPolicy(steps.policy(adjustment, AdjustmentPolicy.KEY));
        policy.situations().require(command.situation(), "/situation");
        make(adjustment, AdjustmentEvent.ESTABLISH, null, Change.situation(command.situation()), caller);
        records.write(adjustment, PaperKind.VERIFICATION, command.facts(), caller);
        return views.require(id, caller, language);
    }

    /** The discipline body is asked at once (G9). */
    @Transactional
    MeasureView propose(UUID id, ProposeAdjustment command, Caller caller, Locale language) {
        var adjustment = steps.lock(id, CaseKind.ADJUSTMENT, caller);
        requireFitting(command, adjustment);
        make(
                adjustment,
                AdjustmentEvent.PROPOSE,
                null,
                Change.proposal(
                        command.manner().name(),
                        command.reasons(),
                        command.congress(),
                        command.postId(),
                        command.level()),
                caller);
        steps.await(adjustment, Task.CLEAR, Procedure.DISCIPLINE, caller);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView consult(UUID id, WritePaper command, Caller caller, Locale language) {
        var adjustment = steps.lock(id, CaseKind.ADJUSTMENT, caller);
        make(adjustment, AdjustmentEvent.CONSULT, null, Change.NONE, caller);
        records.write(adjustment, PaperKind.CONSULTATION, command.text(), caller);
        return views.require(id, caller, language);
    }

    private void make(
            Measure adjustment, AdjustmentEvent event, @Nullable String reason, Change change, Caller caller) {
        steps.make(procedure, adjustment, event, steps.facts(adjustment, caller), caller, reason, change);
    }

    /** Each manner names what it needs, and nothing that it has no use for. */
    private void requireFitting(ProposeAdjustment command, Measure adjustment) {
        var policy = new AdjustmentPolicy(steps.policy(adjustment, AdjustmentPolicy.KEY));
        var wrong = new ArrayList<Violation>();
        var manner = command.manner();
        if (!policy.allows(manner)) {
            wrong.add(Violation.at(
                    "/manner",
                    "not-in-use",
                    new Text("政策不采用此方式；可用：%s", "The policy has no such manner; there are: %s")
                            .with(String.join(", ", policy.manners()))));
        } else {
            var level = command.level();
            boolean lowers = policy.level(manner) == LevelChange.LOWER;
            if (lowers && (level == null || !Promotion.ofLevel(level, adjustment.level()))) {
                wrong.add(Violation.at(
                        "/level",
                        level == null ? "required" : "not-lower",
                        new Text("降职须写明低于 %s 的级别", "A demotion names a level below %s").with(adjustment.level())));
            } else if (!lowers && level != null) {
                wrong.add(Violation.at(
                        "/level", "not-of-this-manner", new Text("该方式不填写级别", "This manner names no level")));
            }
        }
        if (command.postId() != null && (manner == Manner.REMOVAL || manner == Manner.CONVERSION)) {
            wrong.add(Violation.at(
                    "/postId", "not-of-this-manner", new Text("该方式不安排新职位", "This manner leads to no other post")));
        }
        ProblemException.requireNone(wrong);
    }
}
