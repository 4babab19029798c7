/**
 * What certified results, ranks with their facts, and filed grades suggest: a talk (M13), a last place (M10), an
 * adjustment, a commendation. It suggests; a person decides, in another service.
 */
@NullMarked
package cn.hengjian.assessment.trigger;

import org.jspecify.annotations.NullMarked;
