/**
 * Legal periods: the working-day calendar with national holidays and adjusted workdays, deadlines and how they came.
 * Holiday tables are data that an administrator adds each year; those published so far are shipped.
 */
@NullMarked
package cn.hengjian.platform.time;

import org.jspecify.annotations.NullMarked;
