/**
 * The working-day calendar of a service, loaded a year at a time.
 * Answers how a legal deadline was computed.
 */
@NullMarked
package cn.hengjian.platform.calendar;

import org.jspecify.annotations.NullMarked;
