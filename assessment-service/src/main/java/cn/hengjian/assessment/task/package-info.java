/**
 * Key work of the county or of a unit (M10), broken down to every individual: what, how much of it, until when.
 * The course of a task is that of SM-10. Ranks suggest; they decide nothing.
 */
@NullMarked
package cn.hengjian.assessment.task;

import org.jspecify.annotations.NullMarked;
