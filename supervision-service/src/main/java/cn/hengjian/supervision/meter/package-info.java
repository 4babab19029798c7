/**
 * What has been done under a plan on either side of the five pairs, and whether what is to prevail does (M30).
 * A visit whose unit is sealed counts where that says nothing of the unit.
 */
@NullMarked
package cn.hengjian.supervision.meter;

import org.jspecify.annotations.NullMarked;
