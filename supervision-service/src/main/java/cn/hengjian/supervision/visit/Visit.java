package cn.hengjian.supervision.visit;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.supervision.visit.rules.CancelReason;
import cn.hengjian.supervision.visit.rules.Coverage;
import cn.hengjian.supervision.visit.rules.Notice;
import cn.hengjian.supervision.visit.rules.Tier;
import cn.hengjian.supervision.visit.rules.VisitState;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit. While it is sealed, nothing in it says to which unit. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields, and views read the columns.
@Table(name = "visit")
class Visit {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private VisitState state;

    @Enumerated(EnumType.STRING)
    private Notice notice;

    @Enumerated(EnumType.STRING)
    private Coverage coverage;

    @Enumerated(EnumType.STRING)
    private @Nullable Tier tier;

    private @Nullable UUID unitId;
    private LocalDate windowFrom;
    private LocalDate windowTo;
    private @Nullable String override;
    private @Nullable UUID drawId;

    @ElementCollection
    @CollectionTable(name = "visit_inspector", joinColumns = @JoinColumn(name = "visit_id"))
    @Column(name = "username")
    private Set<String> inspectors;

    private String assignedBy;
    private LocalDate assignedOn;
    private @Nullable String startedBy;
    private @Nullable LocalDate startedOn;
    private @Nullable String completedBy;
    private @Nullable LocalDate completedOn;
    private @Nullable String seen;
    private @Nullable String conclusion;
    private @Nullable String reportedBy;
    private @Nullable LocalDate reportedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable CancelReason cancelReason;

    private String policyPack;
    private int policyVersion;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Visit() {}

    /** What everybody may know of a visit that is assigned. */
    record Assigning(
            UUID id,
            String number,
            Notice notice,
            Coverage coverage,
            LocalDate from,
            LocalDate to,
            Collection<String> inspectors,
            @Nullable UUID drawId,
            String by,
            LocalDate on,
            PolicyPack policy) {}

    Visit(Assigning assigning) {
        this.id = assigning.id();
        this.number = assigning.number();
        this.state = VisitState.ASSIGNED;
        this.notice = assigning.notice();
        this.coverage = assigning.coverage();
        this.windowFrom = assigning.from();
        this.windowTo = assigning.to();
        this.inspectors = new HashSet<>(assigning.inspectors());
        this.drawId = assigning.drawId();
        this.assignedBy = assigning.by();
        this.assignedOn = assigning.on();
        this.policyPack = assigning.policy().pack();
        this.policyVersion = assigning.policy().version();
    }

    UUID id() {
        return id;
    }

    VisitState state() {
        return state;
    }

    String policy() {
        return policyPack + "/" + policyVersion;
    }

    @Nullable
    UUID drawId() {
        return drawId;
    }

    boolean isSealed() {
        return unitId == null;
    }

    /** From here on anybody may know to which unit it goes. */
    void name(Target target) {
        this.unitId = target.unitId();
        this.tier = target.tier();
        this.override = target.override();
    }

    void enter(VisitState next) {
        this.state = next;
    }

    void start(String by, LocalDate on) {
        this.startedBy = by;
        this.startedOn = on;
    }

    void complete(String by, LocalDate on) {
        this.completedBy = by;
        this.completedOn = on;
    }

    void report(ReportVisit report, String by, LocalDate on) {
        this.seen = report.seen();
        this.conclusion = report.conclusion();
        this.reportedBy = by;
        this.reportedOn = on;
    }

    void cancel(CancelReason reason) {
        this.cancelReason = reason;
    }
}
