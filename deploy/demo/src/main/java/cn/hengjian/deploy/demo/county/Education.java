package cn.hengjian.deploy.demo.county;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the sheet of educations; codes of GB/T 4658 and GB/T 6864. */
public record Education(
        String cadreNumber,
        String education,
        @Nullable String degree,
        String school,
        @Nullable String major,
        LocalDate startDate,
        LocalDate endDate,
        Mode mode) {

    /** Whether the person studied instead of working or beside it. */
    public enum Mode {
        FULL_TIME,
        IN_SERVICE
    }
}
