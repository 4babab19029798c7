/**
 * The days on which a cadre was on leave or on a trip, as the unit keeps them.
 * What counts days at the grassroots asks here.
 */
@NullMarked
package cn.hengjian.personnel.absence;

import org.jspecify.annotations.NullMarked;
