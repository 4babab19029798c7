/**
 * Bulletins of each quarter (通报), drafted from the analysis of a run: written, checked for privacy, approved, issued.
 * Uses the analysis; the analysis doesn't know of it.
 */
@NullMarked
package cn.hengjian.assessment.bulletin;

import org.jspecify.annotations.NullMarked;
