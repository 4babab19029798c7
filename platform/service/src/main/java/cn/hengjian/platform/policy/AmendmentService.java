package cn.hengjian.platform.policy;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Amendments of policy packs: one person proposes new values, another makes a version of them. */
@ApplicationScoped
class AmendmentService {

    private final Amendments amendments;
    private final AmendmentCheck check;
    private final Policies policies;
    private final Transitions transitions;
    private final Audit audit;

    AmendmentService(
            Amendments amendments, AmendmentCheck check, Policies policies, Transitions transitions, Audit audit) {
        this.amendments = amendments;
        this.check = check;
        this.policies = policies;
        this.transitions = transitions;
        this.audit = audit;
    }

    @Transactional
    AmendmentView propose(ProposeAmendment command, Caller caller) {
        var pack = command.pack();
        amendments.lockPack(pack);
        var today = amendments.today();
        var base = policies.newest(pack)
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.INVALID_CONTENT,
                        Violation.at("/pack", "unknown-pack", new Text("没有这个政策包", "There is no such policy pack"))));
        var violations = check.violations(policies.version(pack, base.version()), base, command, today);
        ProblemException.requireNone(violations);
        var id = TimeOrderedId.next();
        amendments.insert(id, base.version(), command, today, caller);
        transitions.begin(AmendmentStates.MACHINE, id, AmendmentState.PROPOSED, caller, List.of());
        audit.record(caller, "policy-amendment-proposed", "policy-amendment", id.toString(), Map.of("pack", pack));
        return amendments.require(id, caller);
    }

    @Transactional
    AmendmentView approve(UUID id, Caller caller) {
        var amendment = step(id, AmendmentStates.Event.APPROVE, null, caller);
        if (policies.newest(amendment.pack())
                .filter(newest -> newest.version() == amendment.baseVersion())
                .isEmpty()) {
            throw new ProblemException(
                    AmendmentProblem.AMENDMENT_OUTDATED,
                    new Text(
                                    "其依据的版本 %s 之后已有新版本，请撤回后重新提出",
                                    "There is a newer version than %s; withdraw it and propose it anew")
                            .with(amendment.baseVersion()));
        }
        int made = amendments.makeVersion(amendment, digest(amendment));
        amendments.decide(id, AmendmentState.APPROVED, made, amendments.today(), caller);
        return amendments.require(id, caller);
    }

    @Transactional
    AmendmentView reject(UUID id, DecisionReason reason, Caller caller) {
        step(id, AmendmentStates.Event.REJECT, reason.reason(), caller);
        amendments.decide(id, AmendmentState.REJECTED, null, amendments.today(), caller);
        return amendments.require(id, caller);
    }

    @Transactional
    AmendmentView withdraw(UUID id, Caller caller) {
        step(id, AmendmentStates.Event.WITHDRAW, null, caller);
        amendments.decide(id, AmendmentState.WITHDRAWN, null, amendments.today(), caller);
        return amendments.require(id, caller);
    }

    private AmendmentView step(UUID id, AmendmentStates.Event event, @Nullable String reason, Caller caller) {
        var amendment = amendments.lock(id, caller);
        var facts = amendments.facts(amendment, caller);
        transitions.make(
                AmendmentStates.MACHINE,
                id,
                amendment.state(),
                event,
                caller,
                reason,
                List.of(),
                new Guards<>(AmendmentStates.decide(event, facts), why -> AmendmentProblem.of(why, facts)));
        audit.record(
                caller,
                "policy-amendment-step",
                "policy-amendment",
                id.toString(),
                Map.of("event", event.name(), "pack", amendment.pack()));
        return amendment;
    }

    private static String digest(AmendmentView amendment) {
        return Sha256.hex(amendment.pack() + "/" + amendment.baseVersion() + amendment.changes());
    }
}
