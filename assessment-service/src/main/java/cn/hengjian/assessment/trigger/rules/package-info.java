/**
 * The 60/30 rule in its readings.
 * Integer arithmetic only.
 */
@NullMarked
package cn.hengjian.assessment.trigger.rules;

import org.jspecify.annotations.NullMarked;
