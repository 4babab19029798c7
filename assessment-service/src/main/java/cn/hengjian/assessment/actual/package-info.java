/**
 * Actual values of quantitative indicators, imported as sheets.
 * A later import supersedes an earlier one, which is kept.
 */
@NullMarked
package cn.hengjian.assessment.actual;

import org.jspecify.annotations.NullMarked;
