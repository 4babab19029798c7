/**
 * What may happen to an appeal: its states, and the guards of SM-13.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.personnel.appeal.rules;

import org.jspecify.annotations.NullMarked;
