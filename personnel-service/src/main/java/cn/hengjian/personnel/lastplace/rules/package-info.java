/**
 * What may happen to a last place: its states, the predicate of M10, and the guards of SM-2.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.personnel.lastplace.rules;

import org.jspecify.annotations.NullMarked;
