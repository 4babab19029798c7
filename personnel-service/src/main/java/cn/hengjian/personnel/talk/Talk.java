package cn.hengjian.personnel.talk;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An admonishment talk, with the suggestion that caused it as it was given. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class Talk {

    @Id
    private UUID id;

    private String number;
    private UUID cadreId;

    @Enumerated(EnumType.STRING)
    private TalkState state;

    private Instant openedAt;
    private LocalDate screeningDue;
    private @Nullable String noActionReason;
    private UUID suggestionId;
    private UUID reviewId;
    private UUID runId;
    private String rule;
    private String reading;
    private String pack;
    private int packVersion;
    private int validMarks;
    private int competent;
    private int incompetent;
    private int returned;
    private int issued;
    private String reasons;
    private String explanation;
    private Instant certifiedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it in.
    protected Talk() {}

    Talk(UUID id, String number, TalkSuggestion cause, Instant openedAt, LocalDate screeningDue) {
        this.id = id;
        this.number = number;
        this.cadreId = cause.cadreId();
        this.state = TalkState.TRIGGERED;
        this.openedAt = openedAt;
        this.screeningDue = screeningDue;
        this.suggestionId = cause.suggestionId();
        this.reviewId = cause.reviewId();
        this.runId = cause.runId();
        this.rule = cause.rule();
        this.reading = cause.reading();
        this.pack = cause.pack();
        this.packVersion = cause.packVersion();
        this.validMarks = cause.counts().valid();
        this.competent = cause.counts().competent();
        this.incompetent = cause.counts().incompetent();
        this.returned = cause.counts().returned();
        this.issued = cause.counts().issued();
        this.reasons = String.join(",", cause.reasons());
        this.explanation = cause.explanation();
        this.certifiedAt = cause.certifiedAt();
    }

    void enter(TalkState next) {
        state = next;
    }

    void close(TalkState next, String reason) {
        state = next;
        noActionReason = reason;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    TalkState state() {
        return state;
    }
}
