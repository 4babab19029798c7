/**
 * Bulletins (通报) drafted from the analysis of some months: written, checked for privacy, approved, issued.
 * Uses the analysis; the analysis doesn't know of it.
 */
@NullMarked
package cn.hengjian.supervision.bulletin;

import org.jspecify.annotations.NullMarked;
