/**
 * When a correction may be accepted.
 * Pure functions.
 */
@NullMarked
package cn.hengjian.personnel.correction.rules;

import org.jspecify.annotations.NullMarked;
