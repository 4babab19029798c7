/**
 * Analysis of findings (C1–C7): heat map, time to solve, breaches without consequence, causes, exports.
 * Reads what other features write, and changes nothing.
 */
@NullMarked
package cn.hengjian.supervision.analysis;

import org.jspecify.annotations.NullMarked;
