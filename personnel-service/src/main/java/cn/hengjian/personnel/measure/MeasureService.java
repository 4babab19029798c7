package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.measure.Procedure.Common;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Shows measures, and takes back those that should never have been. */
@ApplicationScoped
class MeasureService {

    private final MeasureRepository measures;
    private final MeasureViewRepository views;
    private final MeasureSteps steps;
    private final Procedures procedures;
    private final Audit audit;

    MeasureService(
            MeasureRepository measures,
            MeasureViewRepository views,
            MeasureSteps steps,
            Procedures procedures,
            Audit audit) {
        this.measures = measures;
        this.views = views;
        this.steps = steps;
        this.procedures = procedures;
        this.audit = audit;
    }

    /** Shows a measure and says so in the audit before anybody reads it. */
    MeasureView read(UUID id, Caller caller, Locale language) {
        var view = views.require(id, caller, language);
        audit.record(caller, "measure-read", MeasureSteps.OBJECT, id.toString(), Map.of());
        return view;
    }

    /** What was opened in error is taken back, in whatever state; what it did is undone, and the history stays. */
    @Transactional
    MeasureView cancel(UUID id, GiveReason command, Caller caller, Locale language) {
        var measure = measures.lock(id, Set.of(), caller);
        end(
                procedures.of(measure.kind()),
                measure,
                Common.CANCEL,
                command.reason(),
                measure.ref().number(),
                caller,
                caller);
        return views.require(id, caller, language);
    }

    /** Undoes a measure as somebody decided on an appeal. */
    @Transactional(Transactional.TxType.MANDATORY)
    void undo(UUID id, String reason, String document, Caller decider) {
        var measure = measures.lock(id);
        end(procedures.of(measure.kind()), measure, Common.UNDO, reason, document, decider.deciding(), decider);
    }

    private <S extends Enum<S>, E extends Enum<E>> void end(
            Procedure<S, E> procedure,
            Measure measure,
            Common step,
            String reason,
            String document,
            Caller making,
            Caller caller) {
        steps.make(
                procedure, measure, procedure.event(step), steps.facts(measure, making), making, reason, Change.NONE);
        procedure.undo(measure, reason, document, caller);
    }
}
