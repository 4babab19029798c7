/**
 * How lenient those are who rate: classes of voters by unit, and supervisors, each next to the whole county.
 * Reads what other features write, and changes nothing.
 */
@NullMarked
package cn.hengjian.assessment.leniency;

import org.jspecify.annotations.NullMarked;
