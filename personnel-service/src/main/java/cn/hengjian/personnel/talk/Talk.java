package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.platform.policy.PolicyPack;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An admonishment talk, with the suggestion that caused it as it was given, or the grounds of whoever opened it. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only SQL reads
class Talk {

    @Id
    private UUID id;

    private String number;
    private UUID cadreId;

    @Enumerated(EnumType.STRING)
    private TalkState state;

    @Enumerated(EnumType.STRING)
    private TalkSource source;

    private Instant openedAt;
    private LocalDate screeningDue;
    private String policyPack;
    private int policyVersion;
    private int steps;

    private @Nullable String openedBy;
    private @Nullable String grounds;
    private @Nullable UUID clueId;
    private @Nullable String sourceDocument;
    private @Nullable Integer gradeYear;

    private @Nullable UUID suggestionId;
    private @Nullable UUID reviewId;
    private @Nullable UUID runId;
    private @Nullable String rule;
    private @Nullable String reading;
    private @Nullable String pack;
    private @Nullable Integer packVersion;
    private @Nullable Integer validMarks;
    private @Nullable Integer competent;
    private @Nullable Integer incompetent;
    private @Nullable Integer returned;
    private @Nullable Integer issued;
    private @Nullable String reasons;
    private @Nullable String explanation;
    private @Nullable Instant certifiedAt;

    private @Nullable String screenedBy;
    private @Nullable String noActionReason;
    private @Nullable String reminder;
    private @Nullable String approvedBy;
    private @Nullable LocalDate approvedOn;
    private @Nullable String approvalGrounds;
    private @Nullable LocalDate heldOn;
    private @Nullable LocalDate rectifyDue;
    private @Nullable LocalDate objectionDue;
    private @Nullable LocalDate extendedOn;
    private @Nullable LocalDate closedOn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it in.
    protected Talk() {}

    /** What every new case has, whatever it comes from. */
    record Entry(CaseRef ref, Instant openedAt, LocalDate screeningDue, PolicyPack policy) {}

    @SuppressWarnings("NullAway.Init") // the source is set by whoever calls it
    private Talk(Entry entry) {
        this.id = entry.ref().id();
        this.number = entry.ref().number();
        this.cadreId = entry.ref().cadreId();
        this.state = TalkState.TRIGGERED;
        this.openedAt = entry.openedAt();
        this.screeningDue = entry.screeningDue();
        this.policyPack = entry.policy().pack();
        this.policyVersion = entry.policy().version();
    }

    Talk(Entry entry, TalkSuggestion cause) {
        this(entry);
        this.source = TalkSource.POLL;
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

    Talk(Entry entry, OpenTalk command, String by) {
        this(entry);
        this.source = command.source();
        this.openedBy = by;
        this.grounds = command.grounds();
        this.clueId = command.clueId();
        this.sourceDocument = command.document();
        this.gradeYear = command.year();
    }

    void enter(TalkState next, LocalDate today) {
        state = next;
        steps++;
        if (TalkStates.isClosed(next) && closedOn == null) {
            closedOn = today;
        }
    }

    void screen(String by) {
        screenedBy = by;
    }

    void takeNoAction(String reason) {
        noActionReason = reason;
    }

    void remind(String text) {
        reminder = text;
    }

    void approve(String by, LocalDate on, String why) {
        approvedBy = by;
        approvedOn = on;
        approvalGrounds = why;
    }

    void hold(LocalDate on, LocalDate toRectify, LocalDate toObject) {
        heldOn = on;
        rectifyDue = toRectify;
        objectionDue = toObject;
    }

    void extend(LocalDate on, LocalDate toRectify) {
        extendedOn = on;
        rectifyDue = toRectify;
    }

    CaseRef ref() {
        return new CaseRef(CaseKind.TALK, id, number, cadreId);
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    UUID cadreId() {
        return cadreId;
    }

    TalkState state() {
        return state;
    }

    TalkSource source() {
        return source;
    }

    String policyPack() {
        return policyPack;
    }

    int policyVersion() {
        return policyVersion;
    }

    @Nullable
    LocalDate approvedOn() {
        return approvedOn;
    }

    @Nullable
    LocalDate rectifyDue() {
        return rectifyDue;
    }

    long version() {
        return version;
    }
}
