/**
 * Plans of inspections (督查计划): when, where, by which methods; proposed, approved by another, run, concluded (SM-11).
 * Draws and visits belong to a running plan.
 */
@NullMarked
package cn.hengjian.supervision.plan;

import org.jspecify.annotations.NullMarked;
