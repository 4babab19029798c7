/**
 * The policy pack that a case runs under, and the legal deadlines that come out of it.
 * Each deadline is kept with the steps of its reckoning.
 */
@NullMarked
package cn.hengjian.supervision.terms;

import org.jspecify.annotations.NullMarked;
