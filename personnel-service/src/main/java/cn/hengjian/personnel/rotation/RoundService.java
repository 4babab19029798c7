package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.CaseNumbers;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plans moves together, and carries them out together: all or none. */
@ApplicationScoped
class RoundService {

    private final RoundRepository rounds;
    private final PlanService plans;
    private final MoveService moves;
    private final MeasureSteps steps;
    private final CaseNumbers numbers;
    private final Terms terms;
    private final Audit audit;

    RoundService(
            RoundRepository rounds,
            PlanService plans,
            MoveService moves,
            MeasureSteps steps,
            CaseNumbers numbers,
            Terms terms,
            Audit audit) {
        this.rounds = rounds;
        this.plans = plans;
        this.moves = moves;
        this.steps = steps;
        this.numbers = numbers;
        this.terms = terms;
        this.audit = audit;
    }

    @Transactional
    RoundView open(OpenRound command, Caller caller) {
        var id = TimeOrderedId.next();
        var cases = new LinkedHashMap<UUID, Measure>();
        command.moves().stream()
                .map(OpenRound.PlannedMove::rotationId)
                .distinct()
                .sorted()
                .forEach(rotation -> cases.put(rotation, steps.lock(rotation, CaseKind.ROTATION, caller)));
        plans.planAll(command.moves(), cases, caller);
        rounds.open(id, numbers.next("ROUND", terms.today().getYear()), command.title(), caller);
        rounds.join(id, List.copyOf(cases.keySet()));
        audit.record(caller, "rotation-round-opened", "rotation-round", id.toString(), Map.of("moves", cases.size()));
        return rounds.require(id, caller);
    }

    /** First everybody leaves, then everybody begins; if one can't, nobody has moved. */
    @Transactional
    RoundView reportIn(UUID id, ReportIn command, Caller caller) {
        List<UUID> cases = rounds.lock(id);
        moves.moveAll(
                cases.stream()
                        .map(rotation -> steps.lock(rotation, CaseKind.ROTATION, caller))
                        .toList(),
                command,
                caller);
        rounds.moved(id, command.effectiveOn());
        audit.record(caller, "rotation-round-moved", "rotation-round", id.toString(), Map.of("moves", cases.size()));
        return rounds.require(id, caller);
    }
}
