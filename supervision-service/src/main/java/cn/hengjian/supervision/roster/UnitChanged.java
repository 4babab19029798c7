package cn.hengjian.supervision.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code cn.hengjian.personnel.unit.changed.v1}. */
record UnitChanged(
        UUID id,
        String code,
        String name,
        String kind,
        String path,
        @Nullable String status,
        @Nullable LocalDate abolishedOn,
        long version) {

    static final String TYPE = "cn.hengjian.personnel.unit.changed.v1";

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
