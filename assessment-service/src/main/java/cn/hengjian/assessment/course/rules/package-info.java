/**
 * What may happen in the annual appraisal, its guards, and what follows from a grade.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.assessment.course.rules;

import org.jspecify.annotations.NullMarked;
