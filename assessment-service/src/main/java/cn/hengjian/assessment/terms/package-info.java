/**
 * The legal day, the policy pack that a step runs under, and the shares that it states.
 * Asked by every feature that has deadlines.
 */
@NullMarked
package cn.hengjian.assessment.terms;

import org.jspecify.annotations.NullMarked;
