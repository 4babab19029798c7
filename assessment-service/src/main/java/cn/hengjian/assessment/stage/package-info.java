/**
 * Appraisals of a part of the year (M22, the stage's course of SM-10): report, the supervisor's grade, feedback, lock.
 * They refer to the annual appraisal; nothing follows from them by itself.
 */
@NullMarked
package cn.hengjian.assessment.stage;

import org.jspecify.annotations.NullMarked;
