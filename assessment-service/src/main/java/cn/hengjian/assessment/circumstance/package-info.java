/**
 * What the offices know about a person's year, and how he or she takes part in the annual appraisal because of it.
 * Probation, leave, cases, sanctions, transfers and secondments (ASM-PROB, -LEAVE, -CASE, -SANC, -MOVE).
 */
@NullMarked
package cn.hengjian.assessment.circumstance;

import org.jspecify.annotations.NullMarked;
