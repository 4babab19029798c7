package cn.hengjian.personnel.access;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is to be done at Keycloak, and what became of it: short transactions before and after each attempt. */
@ApplicationScoped
class Fulfilment {

    private static final Caller SYSTEM = Caller.system("personnel");
    private static final long LONGEST_SHIFT = 10;

    private final AccessRepository grants;
    private final Database database;
    private final Transitions transitions;
    private final Audit audit;
    private final AccessConfig config;
    private final Clock clock;

    Fulfilment(
            AccessRepository grants,
            Database database,
            Transitions transitions,
            Audit audit,
            AccessConfig config,
            Clock clock) {
        this.grants = grants;
        this.database = database;
        this.transitions = transitions;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** A grant that is to be carried out now. */
    record Order(UUID id, AccessState state, String accountId, String role, Set<String> units, int attempts) {}

    /** What an account keeps by other grants when this one is taken back. */
    record Kept(Set<String> roles, Set<String> units) {}

    /**
     * The next grant that is due, for this process alone until its lease ends. While one grant of an account is being
     * carried out, no other of the same account is: together they might combine what each alone does not.
     */
    @Transactional
    Optional<Order> claim() {
        var now = clock.instant();
        database.list(Sql.of("SELECT pg_advisory_xact_lock(hashtext('access_grant'))"), _ -> true);
        return database.find(
                Sql.of(
                        "UPDATE access_grant SET attempts = attempts + 1, next_attempt_at = ?, leased_until = ?"
                                + " WHERE id = (SELECT due.id FROM access_grant due WHERE due.next_attempt_at <= ?"
                                + " AND NOT EXISTS (SELECT 1 FROM access_grant busy WHERE busy.account_id = due.account_id"
                                + " AND busy.leased_until > ?) ORDER BY due.next_attempt_at, due.id LIMIT 1)"
                                + " RETURNING id, state, account_id, role, units, attempts",
                        now.plus(config.lease()),
                        now.plus(config.lease()),
                        now,
                        now),
                row -> new Order(
                        row.uuid("id"),
                        AccessState.valueOf(row.text("state")),
                        row.text("account_id"),
                        row.text("role"),
                        Set.copyOf(row.texts("units")),
                        row.integer("attempts")));
    }

    Kept keptBesides(Order order) {
        var others = database.list(
                Sql.of(
                        "SELECT role, units FROM access_grant WHERE account_id = ? AND id <> ? AND state = 'IN_FORCE'",
                        order.accountId(),
                        order.id()),
                row -> new Kept(Set.of(row.text("role")), Set.copyOf(row.texts("units"))));
        return new Kept(
                others.stream().flatMap(kept -> kept.roles().stream()).collect(Collectors.toSet()),
                others.stream().flatMap(kept -> kept.units().stream()).collect(Collectors.toSet()));
    }

    /** Done: the role is in force, or taken back. */
    @Transactional
    void done(Order order) {
        settle(order, order.state() == AccessState.APPROVED ? AccessEvent.APPLY : AccessEvent.TAKE_BACK, null);
    }

    /** Never to be done. */
    @Transactional
    void refused(Order order, AccessFailure why) {
        settle(order, AccessEvent.REFUSE, why);
    }

    /** To be tried again, each time after a longer pause. */
    @Transactional
    void failed(Order order, AccessFailure why) {
        var pause = Duration.ofSeconds(1L << Math.min(order.attempts(), LONGEST_SHIFT));
        var grant = grants.requireEntity(order.id());
        if (grant.state() != order.state()) {
            grant.release();
            return;
        }
        grant.failed(
                why, clock.instant().plus(pause.compareTo(config.longestPause()) < 0 ? pause : config.longestPause()));
    }

    private void settle(Order order, AccessEvent event, @Nullable AccessFailure why) {
        var grant = grants.requireEntity(order.id());
        if (grant.state() != order.state()) {
            // Revoked while it was being given: taking it back is the next order.
            grant.release();
            return;
        }
        var next = transitions.make(
                AccessStates.MACHINE, grant.id(), grant.state(), event, SYSTEM, null, List.of(AccessStates.RULE));
        grant.settle(next, why);
        audit.record(
                SYSTEM,
                "access-" + next.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "access-grant",
                grant.id().toString(),
                Map.of("number", grant.number(), "role", grant.role()));
    }
}
