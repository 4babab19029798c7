package cn.hengjian.personnel.thirds;

import cn.hengjian.personnel.together.Portion;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a working day, or half of it, was spent on.
 *
 * @param cancelledFor why it does not hold, if it was entered in error
 */
public record WorkTimeView(
        UUID id,
        String cadreNumber,
        String cadreName,
        String unitCode,
        LocalDate day,
        Portion portion,
        Bucket bucket,
        String content,
        String enteredBy,
        @Nullable String cancelledBy,
        @Nullable String cancelledFor) {

    @Override
    public String toString() {
        return "WorkTimeView[" + id + "]";
    }
}
