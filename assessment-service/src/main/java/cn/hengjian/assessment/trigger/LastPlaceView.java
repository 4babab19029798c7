package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.trigger.rules.LastPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the rule of the last place makes of a task, and why.
 *
 * @param suggested all that the rule asks for can hold; a person decides
 * @param missing what it asks for and is not so
 * @param text the same in words, a line a condition
 */
record LastPlaceView(
        UUID id,
        UUID taskId,
        String cadreNumber,
        boolean bottom,
        boolean ineffective,
        boolean dereliction,
        boolean mistake,
        boolean loss,
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
        return "LastPlaceView[id=" + id + "]";
    }
}
