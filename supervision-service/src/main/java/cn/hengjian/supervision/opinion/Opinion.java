package cn.hengjian.supervision.opinion;

import cn.hengjian.supervision.opinion.rules.Kind;
import cn.hengjian.supervision.opinion.rules.OpinionState;
import cn.hengjian.supervision.submission.Channel;
import cn.hengjian.supervision.submission.Letter;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opinion or a claim. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields, and views read the columns.
@Table(name = "opinion")
class Opinion {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private OpinionState state;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private byte[] receipt;
    private byte[] content;
    private byte @Nullable [] sender;
    private int participants;
    private UUID unitId;
    private int codeList;

    @ElementCollection
    @CollectionTable(name = "opinion_wind", joinColumns = @JoinColumn(name = "opinion_id"))
    @Column(name = "wind_code")
    private Set<String> winds;

    private LocalDate receivedOn;
    private @Nullable String receivedBy;
    private LocalDate classifiedOn;
    private String classifiedBy;
    private LocalDate transferDue;
    private @Nullable LocalDate answerDue;
    private @Nullable LocalDate transferredOn;
    private byte @Nullable [] study;

    @Enumerated(EnumType.STRING)
    private @Nullable OpinionState outcome;

    private byte @Nullable [] outcomeReason;
    private byte @Nullable [] reply;
    private @Nullable LocalDate repliedOn;
    private @Nullable String repliedBy;
    private @Nullable Integer rating;
    private @Nullable LocalDate ratedOn;
    private @Nullable UUID duplicateOf;
    private String policyPack;
    private int policyVersion;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Opinion() {}

    /**
     * What classification adds to a letter.
     *
     * @param original the same matter, if it is there already
     */
    record Filing(
            UUID id,
            String number,
            OpinionFiling.Classified classified,
            LocalDate classifiedOn,
            String classifiedBy,
            LocalDate transferDue,
            @Nullable LocalDate answerDue,
            @Nullable UUID original) {}

    /** With what people wrote as it is stored. */
    Opinion(Letter letter, byte[] content, byte @Nullable [] sender, Filing filing) {
        this.id = filing.id();
        this.number = filing.number();
        this.kind = filing.classified().kind();
        this.state = filing.original() == null ? OpinionState.CLASSIFIED : OpinionState.JOINED;
        this.channel = letter.channel();
        this.receipt = letter.receipt();
        this.content = content;
        this.sender = sender;
        this.participants = letter.participants();
        this.unitId = filing.classified().unitId();
        this.codeList = filing.classified().codeList();
        this.winds = new HashSet<>(filing.classified().winds());
        this.receivedOn = letter.receivedOn();
        this.receivedBy = letter.receivedBy();
        this.classifiedOn = filing.classifiedOn();
        this.classifiedBy = filing.classifiedBy();
        this.transferDue = filing.transferDue();
        this.answerDue = filing.answerDue();
        this.duplicateOf = filing.original();
        this.policyPack = letter.policy().pack();
        this.policyVersion = letter.policy().version();
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    OpinionState state() {
        return state;
    }

    String policyPack() {
        return policyPack;
    }

    int policyVersion() {
        return policyVersion;
    }

    @Nullable
    Integer rating() {
        return rating;
    }

    @Nullable
    UUID duplicateOf() {
        return duplicateOf;
    }

    void enter(OpinionState next) {
        this.state = next;
    }

    void transfer(LocalDate on) {
        this.transferredOn = on;
    }

    void study(byte[] result) {
        this.study = result;
    }

    /** Keeps the outcome, which is the state that it is in. */
    void decide(byte[] reason) {
        this.outcome = state;
        this.outcomeReason = reason;
    }

    void reply(byte[] text, String by, LocalDate on) {
        this.reply = text;
        this.repliedBy = by;
        this.repliedOn = on;
    }

    void rate(int stars, LocalDate on) {
        this.rating = stars;
        this.ratedOn = on;
    }
}
