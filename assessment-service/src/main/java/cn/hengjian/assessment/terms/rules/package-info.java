/**
 * Shares as regulations state them.
 * Compared without division, so that exactly on the line is exact.
 */
@NullMarked
package cn.hengjian.assessment.terms.rules;

import org.jspecify.annotations.NullMarked;
