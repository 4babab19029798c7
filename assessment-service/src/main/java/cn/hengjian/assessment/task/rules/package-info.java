/**
 * The course of a task (SM-10) and its guards.
 * Pure: the day and the caller's part in it come in as facts.
 */
@NullMarked
package cn.hengjian.assessment.task.rules;

import org.jspecify.annotations.NullMarked;
