package cn.hengjian.assessment.stage;

import cn.hengjian.platform.rest.Versioned;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A stage that people are appraised for, with how many of them are where.
 *
 * @param reportDue last day for reports
 * @param gradeDue last day for grades; after it the committee grades, too
 * @param late without a report or a grade after the day on which it was due
 * @param version grows with each step of anybody
 */
record StageRunView(
        UUID id,
        String title,
        String unitCode,
        LocalDate from,
        LocalDate to,
        LocalDate reportDue,
        LocalDate gradeDue,
        String openedBy,
        LocalDate openedOn,
        String policyPack,
        int policyVersion,
        int people,
        int graded,
        int told,
        int locked,
        int late,
        long version)
        implements Versioned {}
