package cn.hengjian.personnel.absence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a cadre was away.
 *
 * @param cancelledFor why it does not hold, if it was recorded in error
 */
public record AbsenceView(
        UUID id,
        AbsenceKind kind,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String note,
        String recordedBy,
        @Nullable String cancelledBy,
        @Nullable String cancelledFor) {}
