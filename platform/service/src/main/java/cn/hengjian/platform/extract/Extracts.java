package cn.hengjian.platform.extract;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Takes requests for files of persons in. */
@ApplicationScoped
public class Extracts {

    private static final int MAX_PERSONS = 100_000;

    private final ExtractRepository extracts;
    private final Transitions transitions;
    private final Audit audit;
    private final Clock clock;

    Extracts(ExtractRepository extracts, Transitions transitions, Audit audit, Clock clock) {
        this.extracts = extracts;
        this.transitions = transitions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param filter what the persons were found by, kept for who decides
     * @param persons selects the id of each, in the caller's scope
     * @param policy says in {@code export.withoutApproval} how many leave without a second person
     */
    public record Request(Object filter, String purpose, Sql persons, PolicyPack policy) {}

    @Transactional
    public ExtractView request(ExtractKind kind, Request request, Caller caller) {
        var id = TimeOrderedId.next();
        int persons = extracts.keep(id, request.persons(), MAX_PERSONS + 1);
        if (persons > MAX_PERSONS) {
            throw new ProblemException(
                    ExtractProblem.TOO_MANY, new Text("一次最多导出 %s 人", "At most %s persons at a time").with(MAX_PERSONS));
        }
        var state = persons > request.policy().integer("export.withoutApproval")
                ? ExtractState.REQUESTED
                : ExtractState.READY;
        extracts.insert(id, kind.name(), request, persons, state, clock.instant(), caller);
        transitions.begin(ExtractStates.MACHINE, id, state, caller, ExtractStates.RULES);
        audit.record(
                caller,
                "extract-requested",
                ExtractStates.OBJECT,
                id.toString(),
                Map.of("kind", kind.name(), "persons", persons, "purpose", request.purpose()));
        return extracts.require(id, caller);
    }
}
