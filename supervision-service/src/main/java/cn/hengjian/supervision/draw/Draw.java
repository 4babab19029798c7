package cn.hengjian.supervision.draw;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.supervision.draw.rules.Candidates;
import cn.hengjian.supervision.draw.rules.DrawState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draw. Its seed, candidates and result are ciphertexts, which {@link DrawVault} reads. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields, and views read the columns.
class Draw {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private UUID planId;

    @Enumerated(EnumType.STRING)
    private DrawState state;

    private boolean sealed;
    private String algorithm;
    private int units;
    private int inspectors;
    private int candidateUnits;
    private int candidateInspectors;
    private byte[] seedHash;
    private byte[] candidatesHash;
    private byte[] seed;
    private byte[] candidates;
    private @Nullable String publicEntropy;
    private byte @Nullable [] result;
    private String preparedBy;
    private LocalDate preparedOn;
    private @Nullable String drawnBy;
    private @Nullable LocalDate drawnOn;
    private @Nullable LocalDate takenOn;
    private @Nullable LocalDate revealedOn;
    private String policyPack;
    private int policyVersion;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Draw() {}

    /** What a draw commits to: the hashes are published, the rest is ciphertext. */
    record Commitment(byte[] seedHash, byte[] candidatesHash, byte[] seed, byte[] candidates) {}

    /** Who prepares it, when, under which pack. */
    record Preparation(String number, String by, LocalDate on, PolicyPack policy) {}

    Draw(UUID id, PrepareDraw written, Candidates frozen, Commitment commitment, Preparation preparation) {
        this.id = id;
        this.number = preparation.number();
        this.planId = written.planId();
        this.state = DrawState.PREPARED;
        this.sealed = written.sealed();
        this.algorithm = Candidates.ALGORITHM;
        this.units = frozen.unitsToDraw();
        this.inspectors = frozen.inspectorsPerUnit();
        this.candidateUnits = frozen.units().size();
        this.candidateInspectors = frozen.inspectors().size();
        this.seedHash = commitment.seedHash();
        this.candidatesHash = commitment.candidatesHash();
        this.seed = commitment.seed();
        this.candidates = commitment.candidates();
        this.preparedBy = preparation.by();
        this.preparedOn = preparation.on();
        this.policyPack = preparation.policy().pack();
        this.policyVersion = preparation.policy().version();
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    DrawState state() {
        return state;
    }

    boolean isSealed() {
        return sealed;
    }

    boolean isTaken() {
        return takenOn != null;
    }

    byte[] seed() {
        return seed;
    }

    byte[] candidates() {
        return candidates;
    }

    byte @Nullable [] result() {
        return result;
    }

    String policy() {
        return policyPack + "/" + policyVersion;
    }

    void drawn(DrawState next, byte[] sealedResult, @Nullable String entropy, String by, LocalDate on) {
        this.state = next;
        this.result = sealedResult;
        this.publicEntropy = entropy;
        this.drawnBy = by;
        this.drawnOn = on;
    }

    void take(LocalDate on) {
        this.takenOn = on;
    }

    void reveal(DrawState next, LocalDate on) {
        this.state = next;
        this.revealedOn = on;
    }
}
