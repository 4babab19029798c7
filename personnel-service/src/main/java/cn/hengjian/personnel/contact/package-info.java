/**
 * Contact points and the five ones (M03, M04, SM-15): whom or what each leader contacts, his or her visits, and the
 * report of each year.
 */
@NullMarked
package cn.hengjian.personnel.contact;

import org.jspecify.annotations.NullMarked;
