package cn.hengjian.assessment.course;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The receipt of an objection.
 *
 * @param decideBy when it has to be decided
 */
record ObjectionReceipt(UUID appraisalId, LocalDate objectedOn, LocalDate decideBy) {}
