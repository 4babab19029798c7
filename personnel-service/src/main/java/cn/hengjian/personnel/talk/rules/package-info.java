/**
 * What may happen to an admonishment talk: its states, and the guards of SM-1.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.personnel.talk.rules;

import org.jspecify.annotations.NullMarked;
