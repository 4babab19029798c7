/**
 * The units, posts and cadres of personnel, as this service's own copy.
 * Fed by events; a run takes its appraisals from it.
 */
@NullMarked
package cn.hengjian.assessment.roster;

import org.jspecify.annotations.NullMarked;
