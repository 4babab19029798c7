/**
 * The grade of each year of a cadre, which assessment files and this service keeps with the cadre's file, and the bar on
 * promotion that a low one brings.
 */
@NullMarked
package cn.hengjian.personnel.appraisal;

import org.jspecify.annotations.NullMarked;
