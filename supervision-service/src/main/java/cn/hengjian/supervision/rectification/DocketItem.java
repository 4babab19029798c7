package cn.hengjian.supervision.rectification;

import cn.hengjian.supervision.finding.rules.Severity;
import cn.hengjian.supervision.rectification.rules.OrderState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An order on which the reader, or the unit under his or her eyes, has to act.
 *
 * @param task what is to be done
 * @param day the last day for the unit; for inspectors the first on which they can do it
 * @param workingDaysLeft until that day; negative if it has passed
 * @param overdue the unit still owes what the order asks, and its day has passed
 */
public record DocketItem(
        UUID id,
        String number,
        OrderState state,
        Task task,
        LocalDate day,
        int workingDaysLeft,
        boolean overdue,
        String findingNumber,
        String findingTitle,
        String unitCode,
        String unitName,
        Severity severity,
        int returns,
        int escalationLevel,
        List<String> allowedTransitions) {

    /** What is to be done. */
    public enum Task {
        SUBMIT,
        RECHECK,
        EFFECT_CHECK;

        static Task of(OrderState state) {
            return switch (state) {
                case ISSUED, RECTIFYING, RETURNED, ESCALATED -> SUBMIT;
                case SUBMITTED -> RECHECK;
                case EFFECT_CHECK -> EFFECT_CHECK;
                case CLOSED, WITHDRAWN -> throw new IllegalArgumentException("nothing is to be done in " + state);
            };
        }
    }
}
