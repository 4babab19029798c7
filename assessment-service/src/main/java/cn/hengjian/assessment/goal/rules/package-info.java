/**
 * What makes a sound tree of goals, how two versions differ, and who may take which step.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.assessment.goal.rules;

import org.jspecify.annotations.NullMarked;
