/**
 * What may happen to a visit: its states, and the guards of SM-11.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.supervision.visit.rules;

import org.jspecify.annotations.NullMarked;
