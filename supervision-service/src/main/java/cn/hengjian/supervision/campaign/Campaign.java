package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.supervision.campaign.rules.CampaignState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign of the county. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields, and views read the columns.
@Table(name = "campaign")
class Campaign {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    private String title;
    private String purpose;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String proposedBy;
    private LocalDate proposedOn;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate concludedOn;
    private String policyPack;
    private int policyVersion;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Campaign() {}

    /** What a proposal has besides what its author wrote. */
    record Proposal(UUID id, String number, String by, LocalDate on, PolicyPack policy) {}

    Campaign(ProposeCampaign written, Proposal proposal) {
        this.id = proposal.id();
        this.number = proposal.number();
        this.state = CampaignState.PROPOSED;
        this.title = written.title();
        this.purpose = written.purpose();
        this.startsOn = written.startsOn();
        this.endsOn = written.endsOn();
        this.proposedBy = proposal.by();
        this.proposedOn = proposal.on();
        this.policyPack = proposal.policy().pack();
        this.policyVersion = proposal.policy().version();
    }

    UUID id() {
        return id;
    }

    CampaignState state() {
        return state;
    }

    String policy() {
        return policyPack + "/" + policyVersion;
    }

    void enter(CampaignState next) {
        this.state = next;
    }

    void decide(CampaignState next, String by, LocalDate on) {
        this.state = next;
        this.decidedBy = by;
        this.decidedOn = on;
    }

    void conclude(CampaignState next, LocalDate on) {
        this.state = next;
        this.concludedOn = on;
    }
}
