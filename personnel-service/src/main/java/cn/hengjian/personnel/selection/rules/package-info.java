/**
 * The guards of SM-7, the linter of notices, who is eligible, and how results are weighted.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.personnel.selection.rules;

import org.jspecify.annotations.NullMarked;
