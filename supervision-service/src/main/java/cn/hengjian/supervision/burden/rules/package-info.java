/**
 * When a unit is burdened enough (M30, 政府督查工作条例 15).
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.supervision.burden.rules;

import org.jspecify.annotations.NullMarked;
