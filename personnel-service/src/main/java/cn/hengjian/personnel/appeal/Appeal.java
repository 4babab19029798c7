package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.appeal.rules.AppealState;
import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.platform.policy.PolicyPack;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review and appeal against a decision. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class Appeal {

    @Id
    private UUID id;

    private String number;
    private UUID againstId;

    @Enumerated(EnumType.STRING)
    private CaseKind againstKind;

    private int againstOrdinal;

    private UUID cadreId;

    @Enumerated(EnumType.STRING)
    private Route route;

    @Enumerated(EnumType.STRING)
    private AppealState state;

    private LocalDate filedOn;
    private String policyPack;
    private int policyVersion;
    private @Nullable LocalDate stepDue;
    private @Nullable LocalDate extendedOn;
    private @Nullable LocalDate remandedOn;
    private @Nullable LocalDate closedOn;
    private int steps;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it in.
    protected Appeal() {}

    Appeal(CaseRef ref, CaseRef against, int ordinal, Route route, LocalDate filedOn, PolicyPack policy) {
        this.id = ref.id();
        this.number = ref.number();
        this.againstId = against.id();
        this.againstKind = against.kind();
        this.againstOrdinal = ordinal;
        this.cadreId = ref.cadreId();
        this.route = route;
        this.state = route == Route.REVIEW ? AppealState.REVIEW_FILED : AppealState.APPEAL_FILED;
        this.filedOn = filedOn;
        this.policyPack = policy.pack();
        this.policyVersion = policy.version();
    }

    /** Whatever had to be done by the cadre in the state before, no longer has to. */
    void enter(AppealState next, LocalDate today) {
        if (next != state) {
            stepDue = null;
        }
        state = next;
        steps++;
        if (AppealStates.isClosed(next) && closedOn == null) {
            closedOn = today;
        }
    }

    void await(LocalDate due) {
        stepDue = due;
    }

    void extend(LocalDate on) {
        extendedOn = on;
    }

    /** The review begins anew, and with it a later appeal. */
    void remand(LocalDate on) {
        remandedOn = on;
        extendedOn = null;
    }

    /** The time for the cadre's next step passed without one. */
    boolean hasLapsed(LocalDate today) {
        return (state == AppealState.REVIEW_DECIDED || state == AppealState.DECIDED)
                && stepDue != null
                && today.isAfter(stepDue);
    }

    int round() {
        return remandedOn == null ? 1 : 2;
    }

    CaseRef ref() {
        return new CaseRef(CaseKind.APPEAL, id, number, cadreId);
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    UUID againstId() {
        return againstId;
    }

    CaseKind againstKind() {
        return againstKind;
    }

    UUID cadreId() {
        return cadreId;
    }

    AppealState state() {
        return state;
    }

    String policyPack() {
        return policyPack;
    }

    int policyVersion() {
        return policyVersion;
    }

    long version() {
        return version;
    }
}
