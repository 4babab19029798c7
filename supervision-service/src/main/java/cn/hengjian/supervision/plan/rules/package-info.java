/**
 * What may happen to a plan, and what "mainly" means (SM-11, M30).
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.supervision.plan.rules;

import org.jspecify.annotations.NullMarked;
