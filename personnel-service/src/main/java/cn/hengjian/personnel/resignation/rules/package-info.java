/**
 * What may happen to a resignation: its states, and the guards of SM-5.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.personnel.resignation.rules;

import org.jspecify.annotations.NullMarked;
