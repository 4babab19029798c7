/**
 * What may happen to an adjustment: its states, and the guards of SM-4.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.personnel.adjustment.rules;

import org.jspecify.annotations.NullMarked;
