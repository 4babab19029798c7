/**
 * What may happen to an accusation: its states and the guards of SM-12.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.supervision.accusation.rules;

import org.jspecify.annotations.NullMarked;
