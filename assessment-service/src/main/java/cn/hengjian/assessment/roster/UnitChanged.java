package cn.hengjian.assessment.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code cn.hengjian.personnel.unit.changed.v1}. */
record UnitChanged(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String path,
        @Nullable String status,
        @Nullable LocalDate abolishedOn,
        @Nullable Long version) {

    /**
     * The first day on which it was no more; null while it is in force.
     *
     * @param told the day of the event, for one that doesn't say when
     */
    @Nullable
    LocalDate abolished(LocalDate told) {
        if (!"ABOLISHED".equals(status)) {
            return null;
        }
        return abolishedOn == null ? told : abolishedOn;
    }
}
