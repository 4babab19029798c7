package cn.hengjian.supervision.plan;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.supervision.plan.rules.Basis;
import cn.hengjian.supervision.plan.rules.PlanState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan of inspections. Its named units and its mix are rows of their own, which the repository writes. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields, and views read the columns.
class Plan {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private String title;
    private String purpose;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private @Nullable UUID withinUnitId;
    private @Nullable String unitKind;
    private @Nullable UUID campaignId;
    private String proposedBy;
    private LocalDate proposedOn;
    /** Counts changes of rows that belong to the plan, so that its version moves with them. */
    private int revision;

    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private String policyPack;
    private int policyVersion;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Plan() {}

    /** What a proposed plan has besides what the office wrote. */
    record Proposal(UUID id, String number, String proposedBy, LocalDate proposedOn, PolicyPack policy) {}

    Plan(ProposePlan written, Optional<UUID> within, Proposal proposal) {
        this.id = proposal.id();
        this.number = proposal.number();
        this.state = PlanState.PROPOSED;
        this.proposedBy = proposal.proposedBy();
        this.proposedOn = proposal.proposedOn();
        this.policyPack = proposal.policy().pack();
        this.policyVersion = proposal.policy().version();
        this.title = written.title();
        this.purpose = written.purpose();
        this.startsOn = written.startsOn();
        this.endsOn = written.endsOn();
        this.basis = basis(written, proposal.policy());
        this.withinUnitId = within.orElse(null);
        this.unitKind = written.scope().kind();
        this.campaignId = written.campaignId();
    }

    void change(ProposePlan written, Optional<UUID> within, PolicyPack policy) {
        this.title = written.title();
        this.purpose = written.purpose();
        this.startsOn = written.startsOn();
        this.endsOn = written.endsOn();
        this.basis = basis(written, policy);
        this.withinUnitId = within.orElse(null);
        this.unitKind = written.scope().kind();
        this.campaignId = written.campaignId();
        this.revision++;
    }

    private static Basis basis(ProposePlan written, PolicyPack policy) {
        return written.basis() == null ? Basis.valueOf(policy.text("inspection.basis")) : written.basis();
    }

    UUID id() {
        return id;
    }

    PlanState state() {
        return state;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
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

    void enter(PlanState next) {
        this.state = next;
    }

    void decide(String by, LocalDate on) {
        this.decidedBy = by;
        this.decidedOn = on;
    }
}
