package cn.hengjian.assessment.run;

import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.platform.policy.PolicyPack;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run. */
@Entity
@Table(name = "run")
class Run {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RunKind kind;

    private int year;

    @Enumerated(EnumType.STRING)
    private RunState state = RunState.DRAFT;

    @Column(name = "policy_pack")
    private @Nullable String policyPack;

    @Column(name = "policy_version")
    private @Nullable Integer policyVersion;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    private long inputs;

    @ElementCollection
    @CollectionTable(name = "run_scheme", joinColumns = @JoinColumn(name = "run_id"))
    @MapKeyColumn(name = "applies_to")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "scheme_id")
    private Map<AppliesTo, UUID> schemes = new EnumMap<>(AppliesTo.class);

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Run() {}

    Run(UUID id, RunKind kind, int year, Map<AppliesTo, UUID> schemes) {
        this.id = id;
        this.kind = kind;
        this.year = year;
        this.schemes.putAll(schemes);
    }

    UUID id() {
        return id;
    }

    RunKind kind() {
        return kind;
    }

    int year() {
        return year;
    }

    RunState state() {
        return state;
    }

    long inputs() {
        return inputs;
    }

    @Nullable
    String policyPack() {
        return policyPack;
    }

    @Nullable
    Integer policyVersion() {
        return policyVersion;
    }

    /** The pack in force on the day of opening governs the run for good. */
    void open(RunState open, PolicyPack pack, Instant at) {
        this.state = open;
        this.policyPack = pack.pack();
        this.policyVersion = pack.version();
        this.openedAt = at;
    }

    void computed(RunState computed) {
        this.state = computed;
    }

    /** What scores come from has changed. */
    void inputsChanged() {
        this.inputs++;
    }
}
