/**
 * Quotas of the best grade: pools, shares, rounding.
 * Integer arithmetic only.
 */
@NullMarked
package cn.hengjian.assessment.quota.rules;

import org.jspecify.annotations.NullMarked;
