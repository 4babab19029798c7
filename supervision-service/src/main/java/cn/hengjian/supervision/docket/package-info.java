/**
 * The docket: what falls due for the caller's roles, of every kind of case that has deadlines, in one list by day.
 * Each feature says itself what of its cases waits for whom.
 */
@NullMarked
package cn.hengjian.supervision.docket;

import org.jspecify.annotations.NullMarked;
