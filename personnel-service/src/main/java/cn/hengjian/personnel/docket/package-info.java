/**
 * The docket: what falls due for the caller's roles, of every kind of case, in one list by day.
 * Reads the duties that cases opened.
 */
@NullMarked
package cn.hengjian.personnel.docket;

import org.jspecify.annotations.NullMarked;
