package cn.hengjian.supervision.docket;

import cn.hengjian.supervision.finding.rules.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case on which the reader, or the unit under his or her eyes, has to act.
 *
 * @param id of the rectification order or of the claim
 * @param task what is to be done
 * @param day the last day for whoever owes it; of a recheck the day from which it waits, of an effect check the first
 *     on which it can be done
 * @param workingDaysLeft until that day; negative if it has passed
 * @param overdue it is still owed, and its day has passed
 * @param unitCode the unit that owes it, or that it is about
 * @param order what only an order has
 */
public record DocketItem(
        Kind kind,
        UUID id,
        String number,
        String state,
        Task task,
        LocalDate day,
        int workingDaysLeft,
        boolean overdue,
        String unitCode,
        String unitName,
        @Nullable OrderPart order,
        List<String> allowedTransitions) {

    /** What kind of case it is. */
    public enum Kind {
        ORDER,
        PETITION
    }

    /** What is to be done. */
    public enum Task {
        /** The unit submits what it did to put a finding right. */
        SUBMIT,
        RECHECK,
        EFFECT_CHECK,
        /** An office passes a claim on. */
        TRANSFER,
        /** The unit tells the sender whether it takes a claim up. */
        ACCEPT,
        /** The unit answers a claim. */
        HANDLE,
        REVIEW,
        RE_REVIEW
    }

    /** The finding that an order is to put right, and how far it has come. */
    public record OrderPart(
            String findingNumber, String findingTitle, Severity severity, int returns, int escalationLevel) {}
}
