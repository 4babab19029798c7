/**
 * When somebody has to move, and what may happen to a rotation (M15, SM-6).
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.personnel.rotation.rules;

import org.jspecify.annotations.NullMarked;
