/**
 * The legal day, the policy pack that a step runs under, and the periods that it states.
 * What is wrong with commands is told the same way everywhere.
 */
@NullMarked
package cn.hengjian.assessment.terms;

import org.jspecify.annotations.NullMarked;
