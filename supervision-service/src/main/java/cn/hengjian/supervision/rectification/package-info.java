/**
 * Rectification orders (整改通知): issue, work of the unit, recheck, effect check, escalation (SM-11).
 * Uses findings; findings don't know of it.
 */
@NullMarked
package cn.hengjian.supervision.rectification;

import org.jspecify.annotations.NullMarked;
