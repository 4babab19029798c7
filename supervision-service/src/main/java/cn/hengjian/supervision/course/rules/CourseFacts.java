package cn.hengjian.supervision.course.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of a course ask.
 *
 * @param gate absent when there is no gate ahead
 * @param due last day for the unit at this gate
 * @param escalated the day whose passing was escalated already
 * @param headNamed the unit has an accountable head
 * @param servesUnit the caller belongs to the unit or to one above it
 * @param isHead the caller is the accountable head
 * @param isInvolved the caller drafted or signed the paper
 * @param paper what is written for this gate; absent if nothing is
 */
public record CourseFacts(
        LocalDate today,
        @Nullable GateStatus gate,
        @Nullable LocalDate due,
        @Nullable LocalDate escalated,
        boolean headNamed,
        boolean servesUnit,
        boolean isHead,
        boolean isInvolved,
        @Nullable GatePaper paper) {

    /** The unit owes what the gate asks for, and its day has passed. */
    public boolean isOverdue() {
        return due != null && today.isAfter(due) && gate != GateStatus.SUBMITTED;
    }
}
