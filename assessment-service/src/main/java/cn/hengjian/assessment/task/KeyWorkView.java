package cn.hengjian.assessment.task;

import cn.hengjian.platform.rest.Versioned;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key work, with how many of its tasks are where.
 *
 * @param tasks all
 * @param overdue past their deadline and not assessed
 * @param assessed with those that are ranked
 * @param lastDeadline the latest of them
 * @param goal that it breaks down, as it was signed when the work was set
 * @param version grows with each step of its tasks
 */
record KeyWorkView(
        UUID id,
        String title,
        String standard,
        int year,
        String unitCode,
        String unitName,
        String setBy,
        LocalDate setOn,
        String policyPack,
        int policyVersion,
        int tasks,
        int overdue,
        int assessed,
        int ranked,
        LocalDate lastDeadline,
        @Nullable Goal goal,
        long version)
        implements Versioned {

    /** A goal of a term of office, in the version that was signed (M20). */
    record Goal(UUID planId, int version, String code, String objective) {}
}
