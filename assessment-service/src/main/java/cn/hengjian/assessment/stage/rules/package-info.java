/**
 * The course of a stage appraisal, its guards, and how many may be good (ASM-ORD).
 * Pure: the day and the caller's part in it come in as facts.
 */
@NullMarked
package cn.hengjian.assessment.stage.rules;

import org.jspecify.annotations.NullMarked;
