/**
 * What may happen to an opinion: its states and the guards of SM-12; and when two texts are about the same.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.supervision.opinion.rules;

import org.jspecify.annotations.NullMarked;
