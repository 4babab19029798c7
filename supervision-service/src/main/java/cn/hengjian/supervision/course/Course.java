package cn.hengjian.supervision.course;

import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.course.rules.GateStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit's way through a campaign; opening makes many at once, so that none is made here. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields, and views read the columns.
@Table(name = "campaign_course")
class Course {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID campaignId;
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private CourseState state;

    @Enumerated(EnumType.STRING)
    private @Nullable GateStatus gate;

    private @Nullable LocalDate due;
    private boolean ownDue;
    private int returns;
    private @Nullable LocalDate escalated;
    private @Nullable UUID head;
    private @Nullable LocalDate concludedOn;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Course() {}

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID unitId() {
        return unitId;
    }

    CourseState state() {
        return state;
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    @Nullable
    UUID head() {
        return head;
    }

    void name(UUID cadre) {
        this.head = cadre;
    }

    void submit() {
        this.gate = GateStatus.SUBMITTED;
    }

    /** Back to the unit; a day that still runs stays, another is the course's own. */
    void giveBack(LocalDate newDue) {
        this.gate = GateStatus.RETURNED;
        this.returns++;
        if (due == null || newDue.isAfter(due)) {
            this.due = newDue;
            this.ownDue = true;
        }
    }

    /** On to the next stage, whose day in the campaign holds even if it has passed. */
    void enter(CourseState next, LocalDate nextDue) {
        this.state = next;
        this.gate = GateStatus.OPEN;
        this.due = nextDue;
        this.ownDue = false;
    }

    void conclude(LocalDate today) {
        this.state = CourseState.CONCLUDED;
        this.gate = null;
        this.due = null;
        this.ownDue = false;
        this.concludedOn = today;
    }
}
