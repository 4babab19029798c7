package cn.hengjian.personnel.access;

import cn.hengjian.platform.token.SeparatedRoles;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;

/** Carries out at Keycloak what was agreed on, outside of any request and any transaction. */
@ApplicationScoped
class FulfilmentTurn {

    private static final Logger LOG = Logger.getLogger(FulfilmentTurn.class);

    private final Fulfilment fulfilment;
    private final RealmAccounts accounts;

    FulfilmentTurn(Fulfilment fulfilment, RealmAccounts accounts) {
        this.fulfilment = fulfilment;
        this.accounts = accounts;
    }

    /** When nothing is due it is one short statement. */
    @Scheduled(every = "{hengjian.access.turn-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void turn() {
        while (next()) {
            // One after the other, until nothing is due.
        }
    }

    /** Carries out the grant that is due first; false if none is, or Keycloak doesn't do it. */
    boolean next() {
        return fulfilment.claim().map(this::carryOut).orElse(false);
    }

    private boolean carryOut(Fulfilment.Order order) {
        try {
            if (order.state() == AccessState.APPROVED) {
                give(order);
            } else {
                take(order);
            }
            return true;
        } catch (RealmFault fault) {
            LOG.warnf("a grant could not be carried out: id=%s %s %s", order.id(), fault.failure(), fault.getMessage());
            fulfilment.failed(order, fault.failure());
            return false;
        }
    }

    /** Keycloak is asked anew: what holds now counts, not what held when the role was proposed. */
    private void give(Fulfilment.Order order) {
        var account = accounts.findById(order.accountId());
        if (account.isEmpty()) {
            fulfilment.refused(order, AccessFailure.ACCOUNT_ABSENT);
            return;
        }
        if (SeparatedRoles.conflictOf(order.role(), account.get().roles()).isPresent()) {
            fulfilment.refused(order, AccessFailure.ROLE_COMBINATION);
            return;
        }
        accounts.give(account.get(), order.role(), order.units());
        fulfilment.done(order);
    }

    private void take(Fulfilment.Order order) {
        accounts.findById(order.accountId()).ifPresent(account -> {
            var kept = fulfilment.keptBesides(order);
            var units = new HashSet<>(order.units());
            units.removeAll(kept.units());
            accounts.take(account, kept.roles().contains(order.role()) ? Set.of() : Set.of(order.role()), units);
        });
        fulfilment.done(order);
    }
}
