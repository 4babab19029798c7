package cn.hengjian.assessment.bulletin;

import cn.hengjian.assessment.bulletin.rules.BulletinPeriod;
import cn.hengjian.assessment.bulletin.rules.BulletinState;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bulletin with its text as it stands. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields, and views read the columns.
@Table(name = "bulletin")
class Bulletin {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private BulletinState state;

    private UUID runId;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String titleZh;
    private String titleEn;
    private String textZh;
    private String textEn;
    private String writtenBy;
    private LocalDate writtenOn;
    private @Nullable String checkedBy;
    private @Nullable LocalDate checkedOn;
    private @Nullable String approvedBy;
    private @Nullable LocalDate approvedOn;
    private @Nullable String issuedBy;
    private @Nullable LocalDate issuedOn;
    private String policyPack;
    private int policyVersion;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Bulletin() {}

    /** What a draft begins with. */
    record Draft(
            UUID id, String number, BulletinPeriod period, UUID run, Text title, Text text, String by, LocalDate on) {}

    Bulletin(Draft draft, PolicyPack policy) {
        this.id = draft.id();
        this.number = draft.number();
        this.state = BulletinState.DRAFT;
        this.runId = draft.run();
        this.firstDay = draft.period().firstDay();
        this.lastDay = draft.period().lastDay();
        this.policyPack = policy.pack();
        this.policyVersion = policy.version();
        this.titleZh = draft.title().zhCN();
        this.titleEn = draft.title().en();
        this.textZh = draft.text().zhCN();
        this.textEn = draft.text().en();
        this.writtenBy = draft.by();
        this.writtenOn = draft.on();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    BulletinState state() {
        return state;
    }

    String policy() {
        return policyPack + "/" + policyVersion;
    }

    UUID runId() {
        return runId;
    }

    boolean isWrittenBy(String username) {
        return writtenBy.equals(username);
    }

    boolean isCheckedBy(String username) {
        return username.equals(checkedBy);
    }

    /** By JSON pointer. */
    SequencedMap<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("/title/zhCN", titleZh);
        texts.put("/title/en", titleEn);
        texts.put("/text/zhCN", textZh);
        texts.put("/text/en", textEn);
        return texts;
    }

    EditBulletin changeable() {
        return new EditBulletin(new EditBulletin.Words(titleZh, titleEn), new EditBulletin.Words(textZh, textEn));
    }

    void write(EditBulletin words, String by, LocalDate on) {
        this.titleZh = words.title().zhCN();
        this.titleEn = words.title().en();
        this.textZh = words.text().zhCN();
        this.textEn = words.text().en();
        this.writtenBy = by;
        this.writtenOn = on;
    }

    /** Into the next state, with who brought it there; back in DRAFT, nobody has checked it. */
    void enter(BulletinState next, String by, LocalDate on) {
        this.state = next;
        switch (next) {
            case DRAFT -> {
                this.checkedBy = null;
                this.checkedOn = null;
            }
            case CHECKED -> {
                this.checkedBy = by;
                this.checkedOn = on;
            }
            case APPROVED -> {
                this.approvedBy = by;
                this.approvedOn = on;
            }
            case ISSUED -> {
                this.issuedBy = by;
                this.issuedOn = on;
            }
        }
    }
}
