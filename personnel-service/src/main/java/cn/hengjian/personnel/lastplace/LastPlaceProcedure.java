package cn.hengjian.personnel.lastplace;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.lastplace.rules.LastPlaceEvent;
import cn.hengjian.personnel.lastplace.rules.LastPlaceRules;
import cn.hengjian.personnel.lastplace.rules.LastPlaceState;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureReading;
import cn.hengjian.personnel.measure.Procedure;
import cn.hengjian.personnel.measure.rules.MeasureFacts;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The way of a last place (SM-2). */
@Singleton
class LastPlaceProcedure extends Procedure<LastPlaceState, LastPlaceEvent> {

    private final LastPlaceExecution execution;

    LastPlaceProcedure(LastPlaceExecution execution) {
        super(LastPlaceStates.MACHINE, LastPlaceState.class, LastPlaceEvent.class);
        this.execution = execution;
    }

    @Override
    protected CaseKind kind() {
        return CaseKind.LAST_PLACE;
    }

    @Override
    protected Text title() {
        return new Text("末位处理", "last place");
    }

    @Override
    protected String prefix() {
        return "LAST";
    }

    @Override
    protected Ruling<Refusal> decide(LastPlaceEvent event, MeasureFacts facts) {
        return LastPlaceRules.decide(event, facts);
    }

    @Override
    protected boolean isClosed(LastPlaceState state) {
        return LastPlaceStates.isClosed(state);
    }

    /** A suspension is concluded by the time that it sets itself. */
    @Override
    protected Optional<Wait> waiting(LastPlaceState state) {
        return switch (state) {
            case BOTTOM_FLAGGED -> office(Task.VERIFY);
            case FACT_CHECK -> office(Task.CHECK);
            case PROPOSED -> office(Task.SERVE_NOTICE);
            case HEARD -> office(Task.DECIDE);
            case DECIDED -> office(Task.TAKE_EFFECT);
            case SUSPENDED, EXCUSED, IMPROVE, REINSTATED, REMOVED, HANDED_OVER, REVOKED, CANCELLED -> Optional.empty();
        };
    }

    private static Optional<Wait> office(Task task) {
        return Optional.of(new Wait(task, OFFICE));
    }

    @Override
    protected void undo(Measure measure, String reason, String document, Caller caller) {
        execution.undo(measure, reason, document, caller);
    }

    @Override
    protected MeasureReading reading(Measure measure) {
        return new LastPlaceReading(measure);
    }

    @Override
    protected Text words(PolicyPack pack, String code) {
        return outcome(code)
                .map(outcome -> new LastPlacePolicy(pack).words(outcome))
                .orElseGet(
                        () -> Objects.requireNonNull(LastPlaceCheck.read(code)).words());
    }

    @Override
    protected Optional<Text> bar(PolicyPack pack, String outcome) {
        return outcome(outcome)
                .filter(LastPlaceOutcome.REMOVE::equals)
                .map(_ -> new LastPlacePolicy(pack).noPromotion().description());
    }

    private static Optional<LastPlaceOutcome> outcome(String code) {
        return Arrays.stream(LastPlaceOutcome.values())
                .filter(outcome -> outcome.name().equals(code))
                .findFirst();
    }
}
