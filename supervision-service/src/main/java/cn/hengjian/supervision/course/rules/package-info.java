/**
 * What may happen to a unit's course in a campaign: its stages, and the guards of its gates.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.supervision.course.rules;

import org.jspecify.annotations.NullMarked;
