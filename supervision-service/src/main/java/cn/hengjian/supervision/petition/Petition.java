package cn.hengjian.supervision.petition;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.time.Deadline;
import cn.hengjian.supervision.petition.rules.PetitionState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done about a claim; its id is the claim's. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields, and views read the columns.
@Table(name = "petition")
class Petition {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private PetitionState state;

    private @Nullable UUID unitId;
    private @Nullable LocalDate due;
    private @Nullable LocalDate warnOn;
    private @Nullable LocalDate objectUntil;
    private @Nullable LocalDate transferredOn;
    private @Nullable LocalDate acceptedOn;
    private @Nullable LocalDate extendedOn;
    private @Nullable LocalDate repliedOn;
    private @Nullable String repliedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome reviewOutcome;

    private @Nullable LocalDate reviewedOn;
    private @Nullable String reviewedBy;
    private @Nullable UUID reviewUnitId;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome reReviewOutcome;

    private @Nullable LocalDate reReviewedOn;
    private @Nullable String reReviewedBy;
    private @Nullable LocalDate closedOn;
    private String policyPack;
    private int policyVersion;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Petition() {}

    /** A claim that was just classified. */
    Petition(UUID id, Deadline transfer, PolicyPack policy) {
        this.id = id;
        this.state = PetitionState.CLASSIFIED;
        this.policyPack = policy.pack();
        this.policyVersion = policy.version();
        owe(transfer);
    }

    UUID id() {
        return id;
    }

    PetitionState state() {
        return state;
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    @Nullable
    LocalDate repliedOn() {
        return repliedOn;
    }

    String policyPack() {
        return policyPack;
    }

    int policyVersion() {
        return policyVersion;
    }

    void enter(PetitionState next) {
        this.state = next;
    }

    /** Sets what is to be done next, and by when. */
    void owe(Deadline next) {
        this.due = next.due();
        this.warnOn = next.warning();
    }

    /** Nothing is to be done any more. */
    void close(LocalDate on) {
        this.due = null;
        this.warnOn = null;
        this.closedOn = on;
    }

    void transfer(UUID unit, LocalDate on, LocalDate objectionsUntil) {
        this.unitId = unit;
        this.transferredOn = on;
        this.objectUntil = objectionsUntil;
    }

    void accept(LocalDate on) {
        this.acceptedOn = on;
    }

    void extend(LocalDate on) {
        this.extendedOn = on;
    }

    void reply(String by, LocalDate on) {
        this.repliedBy = by;
        this.repliedOn = on;
    }

    /** Keeps the outcome of the review, or of the re-review after it; the unit is absent if an office decided. */
    void review(Outcome outcome, @Nullable UUID unit, String by, LocalDate on) {
        if (reviewOutcome == null) {
            this.reviewOutcome = outcome;
            this.reviewUnitId = unit;
            this.reviewedBy = by;
            this.reviewedOn = on;
        } else {
            this.reReviewOutcome = outcome;
            this.reReviewedBy = by;
            this.reReviewedOn = on;
        }
    }
}
