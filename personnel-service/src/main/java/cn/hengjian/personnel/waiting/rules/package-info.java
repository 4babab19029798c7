/**
 * What may happen to a time of waiting: its states, and the guards of SM-3.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.personnel.waiting.rules;

import org.jspecify.annotations.NullMarked;
