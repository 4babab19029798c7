package cn.hengjian.assessment.task;

import cn.hengjian.platform.rest.Versioned;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A key work, with how many of its tasks are where.
 *
 * @param tasks all
 * @param overdue past their deadline and not assessed
 * @param assessed with those that are ranked
 * @param lastDeadline the latest of them
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
        long version)
        implements Versioned {}
