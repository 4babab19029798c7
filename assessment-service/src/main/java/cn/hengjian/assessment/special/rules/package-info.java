/**
 * The course of a special appraisal and its guards.
 * Pure: the day and the caller's part in it come in as facts.
 */
@NullMarked
package cn.hengjian.assessment.special.rules;

import org.jspecify.annotations.NullMarked;
