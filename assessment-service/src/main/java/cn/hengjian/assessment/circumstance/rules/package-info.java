/**
 * Who gets a grade, who can't be excellent, and which unit assesses.
 * Days are counted whole, shares compared as whole numbers.
 */
@NullMarked
package cn.hengjian.assessment.circumstance.rules;

import org.jspecify.annotations.NullMarked;
