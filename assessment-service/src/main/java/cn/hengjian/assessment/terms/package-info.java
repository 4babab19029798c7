/**
 * The legal day, the policy pack that a step runs under, and the periods that it states.
 * Knows no feature.
 */
@NullMarked
package cn.hengjian.assessment.terms;

import org.jspecify.annotations.NullMarked;
