/**
 * What a run shows of units, post classes and levels, and of the year before; small groups are withheld.
 * Reads what other features write, and changes nothing.
 */
@NullMarked
package cn.hengjian.assessment.analysis;

import org.jspecify.annotations.NullMarked;
