/**
 * Appraisals of what a major matter says about a person (M22, the special course of SM-10), opened and closed in time.
 * They refer to the annual appraisal; nothing follows from them by itself.
 */
@NullMarked
package cn.hengjian.assessment.special;

import org.jspecify.annotations.NullMarked;
