/**
 * The course of the appraisal of a term, its guards, and what its goals came to.
 * Pure: the day and the caller's part in it come in as facts.
 */
@NullMarked
package cn.hengjian.assessment.tenure.rules;

import org.jspecify.annotations.NullMarked;
