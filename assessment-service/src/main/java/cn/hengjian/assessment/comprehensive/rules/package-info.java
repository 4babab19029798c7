/**
 * The course of a comprehensive appraisal and its guards.
 * Pure: the day and the caller's part in it come in as facts.
 */
@NullMarked
package cn.hengjian.assessment.comprehensive.rules;

import org.jspecify.annotations.NullMarked;
