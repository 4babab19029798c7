/**
 * What may happen to a rectification order: its states, and the guards of SM-11.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.supervision.rectification.rules;

import org.jspecify.annotations.NullMarked;
