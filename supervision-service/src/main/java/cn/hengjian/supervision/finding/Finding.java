package cn.hengjian.supervision.finding;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.supervision.finding.rules.FindingState;
import cn.hengjian.supervision.finding.rules.Severity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding at a unit. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields, and views read the columns.
@Table(name = "finding")
class Finding {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private FindingState state;

    private UUID unitId;
    private int codeList;
    private String windCode;
    private @Nullable String causeCode;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String title;
    private String description;

    @ElementCollection
    @CollectionTable(name = "finding_inspector", joinColumns = @JoinColumn(name = "finding_id"))
    @Column(name = "username")
    private Set<String> inspectors;

    private @Nullable UUID visitId;
    private @Nullable UUID repeats;

    @Enumerated(EnumType.STRING)
    private @Nullable Severity declaredSeverity;

    private String raisedBy;
    private LocalDate raisedOn;
    private LocalDate statementDue;
    private @Nullable UUID statementId;
    private @Nullable String statement;
    private @Nullable String statementBy;
    private @Nullable LocalDate statementOn;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate servedOn;
    private @Nullable LocalDate objectionDue;
    private @Nullable LocalDate closedOn;
    private String policyPack;
    private int policyVersion;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Finding() {}

    /**
     * What a raised finding has besides what its inspectors wrote.
     *
     * @param repeats the finding that comes back with it
     * @param severity the declared one, or a graver one for what comes back
     */
    record Raising(
            UUID id,
            String number,
            UUID unitId,
            int codeList,
            @Nullable UUID repeats,
            Severity severity,
            String raisedBy,
            LocalDate raisedOn,
            LocalDate statementDue,
            PolicyPack policy) {}

    Finding(RaiseFinding written, Raising raising) {
        this.id = raising.id();
        this.number = raising.number();
        this.state = FindingState.RAISED;
        this.unitId = raising.unitId();
        this.codeList = raising.codeList();
        this.windCode = written.windCode();
        this.causeCode = written.causeCode();
        this.severity = raising.severity();
        this.visitId = written.visitId();
        this.repeats = raising.repeats();
        this.declaredSeverity = raising.repeats() == null ? null : written.severity();
        this.title = written.title();
        this.description = written.description();
        this.inspectors = new HashSet<>(written.inspectors());
        this.raisedBy = raising.raisedBy();
        this.raisedOn = raising.raisedOn();
        this.statementDue = raising.statementDue();
        this.policyPack = raising.policy().pack();
        this.policyVersion = raising.policy().version();
    }

    UUID id() {
        return id;
    }

    FindingState state() {
        return state;
    }

    UUID unitId() {
        return unitId;
    }

    Severity severity() {
        return severity;
    }

    /** Whether it repeats one that was closed not long before. */
    boolean comesBack() {
        return repeats != null;
    }

    String policyPack() {
        return policyPack;
    }

    int policyVersion() {
        return policyVersion;
    }

    String policy() {
        return policyPack + "/" + policyVersion;
    }

    /** The day of the confirmation or rejection, of a finding that has one. */
    LocalDate requireDecidedOn() {
        return Objects.requireNonNull(decidedOn);
    }

    void enter(FindingState next, LocalDate today) {
        this.state = next;
        if (next == FindingState.CLOSED) {
            this.closedOn = today;
        }
    }

    void record(UUID statementId, String text, String by, LocalDate on) {
        this.statementId = statementId;
        this.statement = text;
        this.statementBy = by;
        this.statementOn = on;
    }

    void decide(String by, LocalDate on) {
        this.decidedBy = by;
        this.decidedOn = on;
    }

    /** The unit has the conclusion; from that day it may object. */
    void serve(LocalDate on, LocalDate objectionDue) {
        this.servedOn = on;
        this.objectionDue = objectionDue;
    }
}
