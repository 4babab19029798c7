package cn.hengjian.personnel.resignation;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.resignation.rules.ResignationEvent;
import cn.hengjian.personnel.resignation.rules.ResignationKind;
import cn.hengjian.platform.security.Caller;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a resignation of whatever kind from state to state, by the way of its kind. */
@ApplicationScoped
class ResignationSteps {

    private final Map<CaseKind, ResignationProcedure> byKind;
    private final MeasureSteps steps;

    ResignationSteps(@All List<ResignationProcedure> procedures, MeasureSteps steps) {
        this.byKind = procedures.stream().collect(Collectors.toMap(ResignationProcedure::kind, Function.identity()));
        this.steps = steps;
    }

    ResignationProcedure procedure(ResignationKind kind) {
        return byKind.values().stream()
                .filter(procedure -> procedure.resignation() == kind)
                .findFirst()
                .orElseThrow();
    }

    ResignationKind kind(Measure resignation) {
        return procedure(resignation).resignation();
    }

    /** The resignation, if the caller sees it, held until the transaction ends. */
    Measure lock(UUID id, Caller caller) {
        return steps.lock(id, byKind.keySet(), caller);
    }

    MeasureFacts facts(Measure resignation, Caller caller) {
        return steps.facts(resignation, caller);
    }

    ResignationPolicy policy(Measure resignation) {
        return new ResignationPolicy(steps.policy(resignation, ResignationPolicy.KEY));
    }

    void make(Measure resignation, ResignationEvent event, Caller caller, Change change) {
        make(resignation, event, facts(resignation, caller), caller, null, () -> change);
    }

    void make(
            Measure resignation,
            ResignationEvent event,
            MeasureFacts facts,
            Caller caller,
            @Nullable String reason,
            Supplier<Change> change) {
        steps.make(procedure(resignation), resignation, event, facts, caller, reason, change);
    }

    private ResignationProcedure procedure(Measure resignation) {
        return Objects.requireNonNull(byKind.get(resignation.kind()));
    }
}
