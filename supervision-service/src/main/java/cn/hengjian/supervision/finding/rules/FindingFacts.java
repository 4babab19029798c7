package cn.hengjian.supervision.finding.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of a finding ask.
 *
 * @param statementRecorded the unit has stated its case
 * @param statementDue last day on which it may
 * @param objectionDue last day on which the unit may object to the conclusion, once that is served
 * @param objected the unit has objected
 * @param ordered a rectification order was issued
 * @param orderClosed the rectification order is closed
 * @param acknowledged the discipline body has acknowledged the transfer
 * @param servesUnit the caller belongs to the unit or to one above it
 * @param isAuthor the caller raised, signed or confirmed the finding
 */
public record FindingFacts(
        LocalDate today,
        boolean statementRecorded,
        LocalDate statementDue,
        @Nullable LocalDate objectionDue,
        boolean objected,
        boolean ordered,
        boolean orderClosed,
        boolean acknowledged,
        boolean servesUnit,
        boolean isAuthor) {}
