/**
 * Appraisals of a term of office (M20, M22, the term's course of SM-10): signed goals, annual appraisals, report, result.
 * They refer to the annual ones; nothing follows from them by itself.
 */
@NullMarked
package cn.hengjian.assessment.tenure;

import org.jspecify.annotations.NullMarked;
