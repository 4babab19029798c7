/**
 * Adjustment, demotion and removal (SM-4): from a clue over its verification to the day on which the cadre is eligible
 * again. People verify, propose and decide; nothing happens to anybody by itself.
 */
@NullMarked
package cn.hengjian.personnel.adjustment;

import org.jspecify.annotations.NullMarked;
