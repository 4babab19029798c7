/**
 * The arithmetic of scores and ranks.
 * Decimals with one scale and one rounding, stated in Arithmetic.
 */
@NullMarked
package cn.hengjian.assessment.score.rules;

import org.jspecify.annotations.NullMarked;
