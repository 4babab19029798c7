package cn.hengjian.supervision.cancellation;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.supervision.cancellation.CancellationRepository.Locked;
import cn.hengjian.supervision.cancellation.CancellationStates.Event;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.sight.Recusal;
import cn.hengjian.supervision.terms.Terms;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks for cases to be cancelled, and decides that. */
@ApplicationScoped
class CancellationService {

    private static final List<String> RULES = List.of("CANCELLED");

    private final CancellationRepository cancellations;
    private final Map<CaseKind, Cancellable> cases;
    private final Transitions transitions;
    private final Audit audit;
    private final Terms terms;

    CancellationService(
            CancellationRepository cancellations,
            @All List<Cancellable> cases,
            Transitions transitions,
            Audit audit,
            Terms terms) {
        this.cancellations = cancellations;
        this.cases = cases.stream().collect(Collectors.toMap(Cancellable::kind, Function.identity()));
        this.transitions = transitions;
        this.audit = audit;
        this.terms = terms;
    }

    @Transactional
    CancellationView request(RequestCancellation command, Reader reader) {
        if (!reader.caller().hasAny(command.kind().offices())) {
            throw new ProblemException(
                    HttpProblem.FORBIDDEN,
                    new Text("%s 的撤销由以下角色申请：%s", "The cancellation of a %s is asked for by the roles: %s")
                            .with(
                                    command.kind(),
                                    command.kind().offices().stream().sorted().collect(Collectors.joining(", "))));
        }
        var subject = of(command.kind()).require(command.caseId(), reader);
        if (cancellations.serves(subject.unitId(), reader)) {
            throw Recusal.ownUnit();
        }
        var id = TimeOrderedId.next();
        var today = terms.today();
        cancellations.insert(id, cancellations.nextNumber(today), command, subject, today, reader);
        transitions.begin(CancellationStates.MACHINE, id, CancellationState.REQUESTED, reader.caller(), RULES);
        record(id, "REQUEST", reader);
        return cancellations.require(id, reader);
    }

    @Transactional
    CancellationView approve(UUID id, Reader reader) {
        var cancellation = make(id, Event.APPROVE, null, reader);
        of(cancellation.kind()).cancel(cancellation.caseId(), cancellation.reason(), reader.deciding());
        return cancellations.require(id, reader);
    }

    @Transactional
    CancellationView reject(UUID id, RejectCancellation command, Reader reader) {
        make(id, Event.REJECT, command.reason(), reader);
        return cancellations.require(id, reader);
    }

    @Transactional
    CancellationView withdraw(UUID id, Reader reader) {
        make(id, Event.WITHDRAW, null, reader);
        return cancellations.require(id, reader);
    }

    private Locked make(UUID id, Event event, @Nullable String reason, Reader reader) {
        var cancellation = cancellations.lock(id, reader);
        var next = transitions.make(
                CancellationStates.MACHINE,
                id,
                cancellation.state(),
                event,
                reader.caller(),
                reason,
                RULES,
                new Guards<>(CancellationStates.decide(event, cancellation.facts()), CancellationProblem::of));
        cancellations.decide(id, next, reason, terms.today(), reader);
        record(id, event.name(), reader);
        return cancellation;
    }

    private void record(UUID id, String event, Reader reader) {
        audit.record(reader.caller(), "cancellation-step", "cancellation", id.toString(), Map.of("event", event));
    }

    private Cancellable of(CaseKind kind) {
        var found = cases.get(kind);
        if (found == null) {
            throw new IllegalStateException("nothing cancels a " + kind);
        }
        return found;
    }
}
