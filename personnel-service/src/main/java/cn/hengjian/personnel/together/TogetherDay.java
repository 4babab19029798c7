package cn.hengjian.personnel.together;

import cn.hengjian.personnel.together.rules.DayState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A day at the grassroots. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class TogetherDay {

    @Id
    private UUID id;

    private UUID cadreId;
    private UUID hostId;
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private Portion portion;

    private boolean overnight;
    private String activities;

    @Enumerated(EnumType.STRING)
    private DayState state;

    private LocalDate submitBy;
    private @Nullable LocalDate submittedOn;
    private @Nullable String hostBy;
    private @Nullable LocalDate hostOn;
    private boolean byCode;
    private @Nullable String hostReason;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String reason;
    private String policyPack;
    private int policyVersion;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it in.
    protected TogetherDay() {}

    TogetherDay(UUID id, UUID cadre, UUID host, EnterDay command, LocalDate submitBy, TogetherPolicy policy) {
        this.id = id;
        this.cadreId = cadre;
        this.hostId = host;
        this.day = command.day();
        this.portion = command.portion();
        this.overnight = command.overnight();
        this.activities = command.activities();
        this.state = DayState.DRAFT;
        this.submitBy = submitBy;
        this.policyPack = policy.pack().pack();
        this.policyVersion = policy.pack().version();
    }

    UUID id() {
        return id;
    }

    UUID cadreId() {
        return cadreId;
    }

    UUID hostId() {
        return hostId;
    }

    LocalDate day() {
        return day;
    }

    LocalDate submitBy() {
        return submitBy;
    }

    DayState state() {
        return state;
    }

    String policy() {
        return policyPack + "/" + policyVersion;
    }

    void submit(DayState next, LocalDate on) {
        this.state = next;
        this.submittedOn = on;
    }

    void answer(DayState next, String by, LocalDate on, boolean withCode, @Nullable String why) {
        this.state = next;
        this.hostBy = by;
        this.hostOn = on;
        this.byCode = withCode;
        this.hostReason = why;
    }

    void enter(DayState next) {
        this.state = next;
    }

    void decide(DayState next, String by, LocalDate on, String why) {
        this.state = next;
        this.decidedBy = by;
        this.decidedOn = on;
        this.reason = why;
    }
}
