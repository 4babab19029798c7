package cn.hengjian.personnel.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A leader who holds or held a link.
 *
 * @param until the first day on which he or she no longer held it
 */
public record HolderView(
        String cadreNumber,
        String cadreName,
        LocalDate from,
        @Nullable LocalDate until,
        int visits) {

    @Override
    public String toString() {
        return "HolderView[" + cadreNumber + "]";
    }
}
