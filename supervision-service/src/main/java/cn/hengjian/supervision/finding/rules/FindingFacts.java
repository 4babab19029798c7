package cn.hengjian.supervision.finding.rules;

import java.time.LocalDate;

/**
 * What the guards of a finding ask.
 *
 * @param statementRecorded the unit has stated its case
 * @param statementDue last day on which it may
 * @param servesUnit the caller belongs to the unit or to one above it
 * @param orderClosed the rectification order is closed
 */
public record FindingFacts(
        LocalDate today, boolean statementRecorded, LocalDate statementDue, boolean servesUnit, boolean orderClosed) {}
