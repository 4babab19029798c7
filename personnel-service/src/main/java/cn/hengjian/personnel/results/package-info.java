/**
 * Results honoured (M16): triggered cases that nobody acted on, and sideways moves in place of an action.
 * Cause indicators: how soft, how closed and how slow things are, each with the cases that it counts.
 */
@NullMarked
package cn.hengjian.personnel.results;

import org.jspecify.annotations.NullMarked;
