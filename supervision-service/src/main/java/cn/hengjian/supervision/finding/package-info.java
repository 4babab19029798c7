/**
 * Findings (问题) of inspections, from raising to closure (SM-11).
 * A finding closes with its rectification order.
 */
@NullMarked
package cn.hengjian.supervision.finding;

import org.jspecify.annotations.NullMarked;
