/**
 * What the year's ordinary grades suggest (ASM-ORD2).
 * Integer arithmetic only.
 */
@NullMarked
package cn.hengjian.assessment.reference.rules;

import org.jspecify.annotations.NullMarked;
