package cn.hengjian.personnel.access;

import cn.hengjian.platform.security.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role for an account: who proposed it, who agreed, and whether Keycloak has it. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class AccessGrant {

    @Id
    private UUID id;

    private String number;
    private String account;
    private String accountId;
    private String role;
    private List<String> units;
    private String reason;

    @Enumerated(EnumType.STRING)
    private AccessState state;

    private String proposedBy;
    private String proposerId;
    private Instant proposedAt;
    private @Nullable String approvedBy;
    private @Nullable String approverId;
    private @Nullable Instant approvedAt;
    private int attempts;
    private @Nullable Instant nextAttemptAt;
    private @Nullable Instant leasedUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable AccessFailure failure;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it in.
    protected AccessGrant() {}

    AccessGrant(UUID id, String number, RealmAccount account, ProposeAccess command, Caller proposer, Instant now) {
        this.id = id;
        this.number = number;
        this.account = account.username();
        this.accountId = account.id();
        this.role = command.role().id();
        this.units = command.sortedUnits();
        this.reason = command.reason();
        this.state = AccessState.PROPOSED;
        this.proposedBy = proposer.username();
        this.proposerId = proposer.subject();
        this.proposedAt = now;
    }

    void enter(AccessState next) {
        state = next;
    }

    void approve(AccessState next, Caller approver, Instant now) {
        state = next;
        approvedBy = approver.username();
        approverId = approver.subject();
        approvedAt = now;
        nextAttemptAt = now;
    }

    /** An attempt under way keeps its lease, so that a late giving cannot overtake the taking. */
    void revoke(AccessState next, Instant now) {
        state = next;
        failure = null;
        nextAttemptAt = now;
    }

    /** An attempt ended that decides nothing any more; what is due now may begin. */
    void release() {
        leasedUntil = null;
    }

    /** Nothing is left to be done at Keycloak. */
    void settle(AccessState next, @Nullable AccessFailure why) {
        state = next;
        failure = why;
        nextAttemptAt = null;
        leasedUntil = null;
    }

    void failed(AccessFailure why, Instant tryAgainAt) {
        failure = why;
        nextAttemptAt = tryAgainAt;
        leasedUntil = null;
    }

    boolean isProposedBy(Caller caller) {
        return proposerId.equals(caller.subject());
    }

    boolean isFor(Caller caller) {
        return accountId.equals(caller.subject());
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    String role() {
        return role;
    }

    AccessState state() {
        return state;
    }
}
