package cn.hengjian.personnel.clue;

import cn.hengjian.personnel.clue.rules.ClueState;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clue, with what supervision told as it was told. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class Clue {

    @Id
    private UUID id;

    private String number;

    @Enumerated(EnumType.STRING)
    private ClueKind kind;

    @Enumerated(EnumType.STRING)
    private ClueState state;

    private UUID sourceId;
    private String sourceNumber;
    private UUID findingId;
    private UUID unitId;
    private String windCode;
    private @Nullable String causeCode;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private @Nullable LocalDate due;
    private @Nullable Integer returns;
    private Instant happenedAt;
    private Instant openedAt;

    @ElementCollection
    @CollectionTable(name = "clue_cadre", joinColumns = @JoinColumn(name = "clue_id"))
    @Column(name = "cadre_id")
    private Set<UUID> cadres;

    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String reason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it in.
    protected Clue() {}

    Clue(UUID id, String number, ClueKind kind, Told told, Instant happenedAt, Instant openedAt) {
        this.id = id;
        this.number = number;
        this.kind = kind;
        this.state = ClueState.OPEN;
        this.sourceId = told.id();
        this.sourceNumber = told.number();
        this.findingId = told.finding();
        this.unitId = told.unitId();
        this.windCode = told.windCode();
        this.causeCode = told.causeCode();
        this.severity = told.severity();
        this.due = told.due();
        this.returns = told.returns();
        this.cadres = new HashSet<>(told.cadres());
        this.happenedAt = happenedAt;
        this.openedAt = openedAt;
    }

    void decide(ClueState next, String by, LocalDate on, String why) {
        this.state = next;
        this.decidedBy = by;
        this.decidedOn = on;
        this.reason = why;
    }

    void withdraw(ClueState next) {
        this.state = next;
    }

    UUID id() {
        return id;
    }

    ClueState state() {
        return state;
    }
}
