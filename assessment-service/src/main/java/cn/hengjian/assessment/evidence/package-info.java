/**
 * What supervision found at a unit, as evidence for those who assess it.
 * People read it beside a run; no score changes by it.
 */
@NullMarked
package cn.hengjian.assessment.evidence;

import org.jspecify.annotations.NullMarked;
