package cn.hengjian.personnel.together;

import cn.hengjian.personnel.together.rules.DayState;
import cn.hengjian.platform.rest.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day at the grassroots.
 *
 * @param submitBy the last day on which it can be submitted
 * @param byCode whether the host confirmed it by a code that it gave on the day
 * @param hostReason why the host disputes it
 */
public record DayView(
        UUID id,
        String cadreNumber,
        String cadreName,
        String unitCode,
        LocalDate day,
        Portion portion,
        String hostCode,
        String hostName,
        boolean overnight,
        String activities,
        DayState state,
        LocalDate submitBy,
        @Nullable LocalDate submittedOn,
        @Nullable String hostBy,
        @Nullable LocalDate hostOn,
        boolean byCode,
        @Nullable String hostReason,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String reason,
        List<String> allowedTransitions,
        long version)
        implements Versioned {

    @Override
    public String toString() {
        return "DayView[" + id + "]";
    }
}
