/**
 * A person's appraisal in a run: opened from the roster, scored, explained, ranked.
 * One pass over a run computes everybody.
 */
@NullMarked
package cn.hengjian.assessment.appraisal;

import org.jspecify.annotations.NullMarked;
