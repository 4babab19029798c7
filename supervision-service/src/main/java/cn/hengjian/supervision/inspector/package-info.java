/**
 * The inspectors (检查人员) of the county, and which of them may not inspect which unit (G2).
 * Says who is recused and why; plans, draws and visits ask it.
 */
@NullMarked
package cn.hengjian.supervision.inspector;

import org.jspecify.annotations.NullMarked;
