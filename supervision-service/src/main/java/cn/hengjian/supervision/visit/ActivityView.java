package cn.hengjian.supervision.visit;

import cn.hengjian.supervision.visit.rules.ActivityKind;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that was done on site.
 *
 * @param interviewed how many people were talked with
 */
public record ActivityView(
        UUID id,
        ActivityKind kind,
        int minutes,
        int interviewed,
        String note,
        String recordedBy,
        LocalDate recordedOn) {

    @Override
    public String toString() {
        return "ActivityView[" + id + "]";
    }
}
