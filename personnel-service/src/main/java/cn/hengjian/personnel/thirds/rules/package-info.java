/**
 * The rule of three-thirds: whether a share is too far off (M01).
 * Pure functions.
 */
@NullMarked
package cn.hengjian.personnel.thirds.rules;

import org.jspecify.annotations.NullMarked;
