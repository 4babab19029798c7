package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.trigger.rules.LastPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the rule of the last place makes of a place in a computed run, and why.
 *
 * @param computationId the computation that ranked
 * @param suggested all that the rule asks for can hold; a person decides
 * @param missing what it asks for and is not so
 * @param text the same in words, a line a condition
 */
record AnnualPlaceView(
        UUID id,
        UUID appraisalId,
        UUID computationId,
        String cadreNumber,
        boolean bottom,
        boolean ineffective,
        boolean dereliction,
        boolean mistake,
        boolean loss,
        List<CheckAnnualPlace.Ground> grounds,
        String document,
        String note,
        boolean suggested,
        List<LastPlace.Missing> missing,
        String rule,
        String pack,
        int packVersion,
        String checkedBy,
        LocalDate checkedOn,
        String text) {

    LastPlace.Facts facts() {
        return new LastPlace.Facts(bottom, ineffective, dereliction, mistake, loss);
    }

    /** Facts about somebody are personal. */
    @Override
    public String toString() {
        return "AnnualPlaceView[id=" + id + "]";
    }
}
