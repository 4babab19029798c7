package cn.hengjian.assessment.trigger;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Somebody at the bottom of a comparable group, and what is on record that could show a fault or a loss.
 *
 * @param score two digits, half up
 * @param findings confirmed ones of the year that name the person and still stand
 * @param faultFound of a task of the year
 * @param lossFound of a task of the year
 * @param canHold whether all that the rule asks for can hold; people look at the facts before anything is suggested
 * @param suggested whether it has been
 */
record BottomView(
        UUID appraisalId,
        String cadreNumber,
        String cadreName,
        String unitCode,
        String group,
        int groupSize,
        int rank,
        BigDecimal score,
        int findings,
        boolean faultFound,
        boolean lossFound,
        boolean canHold,
        boolean suggested) {

    /** Names and scores are personal. */
    @Override
    public String toString() {
        return "BottomView[appraisalId=" + appraisalId + "]";
    }
}
