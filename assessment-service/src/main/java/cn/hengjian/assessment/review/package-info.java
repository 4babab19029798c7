/**
 * Democratic reviews, by secret ballot or entered as totals: locked, opened, closed, counted, certified (SM-9).
 * Nobody reads a result before two scrutineers have certified it.
 */
@NullMarked
package cn.hengjian.assessment.review;

import org.jspecify.annotations.NullMarked;
