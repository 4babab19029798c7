/**
 * What other services may know of units, posts and cadres, published as states.
 * Single changes, imports and the turn of a day publish by the same statements.
 */
@NullMarked
package cn.hengjian.personnel.roster;

import org.jspecify.annotations.NullMarked;
