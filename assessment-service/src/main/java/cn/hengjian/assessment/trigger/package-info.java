/**
 * Which certified results suggest an admonishment talk (M13).
 * It suggests; a person decides, in another service.
 */
@NullMarked
package cn.hengjian.assessment.trigger;

import org.jspecify.annotations.NullMarked;
