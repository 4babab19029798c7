/**
 * Comprehensive appraisals (M22): what stands about one person for a period is drawn together, evaluated and decided
 * for that person alone (M24). They refer to other appraisals; nothing follows from them by itself.
 */
@NullMarked
package cn.hengjian.assessment.comprehensive;

import org.jspecify.annotations.NullMarked;
