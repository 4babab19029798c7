package cn.hengjian.personnel.access;

import cn.hengjian.personnel.casework.CaseNumbers;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people decide about roles; carrying it out is {@link Fulfilment}'s. */
@ApplicationScoped
class AccessService {

    private static final String OBJECT = "access-grant";

    private final AccessRepository grants;
    private final AccessRefusals refusals;
    private final CaseNumbers numbers;
    private final Units units;
    private final Transitions transitions;
    private final Audit audit;
    private final Clock clock;

    AccessService(
            AccessRepository grants,
            AccessRefusals refusals,
            CaseNumbers numbers,
            Units units,
            Transitions transitions,
            Audit audit,
            Clock clock) {
        this.grants = grants;
        this.refusals = refusals;
        this.numbers = numbers;
        this.units = units;
        this.transitions = transitions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keycloak is asked before anything is locked or written. */
    @Transactional
    AccessGrantView propose(ProposeAccess command, Caller caller) {
        var account = refusals.requireAccount(command);
        units.requireExisting(command.sortedUnits(), "/units");
        refusals.requireGrantable(command, account, grants.listUnderWay(account.id()), caller);
        var number = numbers.next("ACCESS", LocalDate.now(clock).getYear());
        var grant = new AccessGrant(TimeOrderedId.next(), number, account, command, caller, clock.instant());
        grants.persist(grant);
        transitions.begin(AccessStates.MACHINE, grant.id(), grant.state(), caller, List.of(AccessStates.RULE));
        return changed(grant, "access-proposed", caller);
    }

    @Transactional
    AccessGrantView approve(UUID id, Caller caller) {
        var grant = toDecide(id, caller);
        grant.approve(make(grant, AccessEvent.APPROVE, caller, null), caller, clock.instant());
        return changed(grant, "access-approved", caller);
    }

    @Transactional
    AccessGrantView reject(UUID id, GiveReason command, Caller caller) {
        var grant = toDecide(id, caller);
        grant.enter(make(grant, AccessEvent.REJECT, caller, command.reason()));
        return changed(grant, "access-rejected", caller);
    }

    @Transactional
    AccessGrantView withdraw(UUID id, Caller caller) {
        var grant = foreign(id, caller);
        if (!grant.isProposedBy(caller)) {
            throw anotherPerson("只有提出人可以撤回，您可以不予批准", "Only the proposer withdraws it; you can reject it");
        }
        grant.enter(make(grant, AccessEvent.WITHDRAW, caller, null));
        return changed(grant, "access-withdrawn", caller);
    }

    /** One person is enough to take a role away. */
    @Transactional
    AccessGrantView revoke(UUID id, GiveReason command, Caller caller) {
        var grant = foreign(id, caller);
        grant.revoke(make(grant, AccessEvent.REVOKE, caller, command.reason()), clock.instant());
        return changed(grant, "access-revoked", caller);
    }

    private AccessGrant toDecide(UUID id, Caller caller) {
        var grant = foreign(id, caller);
        if (grant.isProposedBy(caller)) {
            throw anotherPerson("授权须由提出人以外的安全管理员审批", "Another security administrator than the proposer decides");
        }
        return grant;
    }

    private AccessGrant foreign(UUID id, Caller caller) {
        var grant = grants.requireEntity(id);
        if (grant.isFor(caller)) {
            throw anotherPerson("不得办理本人的授权", "Nobody deals with his or her own roles");
        }
        return grant;
    }

    private static ProblemException anotherPerson(String zhCN, String en) {
        return new ProblemException(WorkflowProblem.ANOTHER_PERSON_REQUIRED, new Text(zhCN, en));
    }

    private AccessState make(AccessGrant grant, AccessEvent event, Caller caller, @Nullable String reason) {
        return transitions.make(
                AccessStates.MACHINE, grant.id(), grant.state(), event, caller, reason, List.of(AccessStates.RULE));
    }

    private AccessGrantView changed(AccessGrant grant, String action, Caller caller) {
        grants.flush();
        audit.record(
                caller, action, OBJECT, grant.id().toString(), Map.of("number", grant.number(), "role", grant.role()));
        return grants.require(grant.id(), caller);
    }
}
