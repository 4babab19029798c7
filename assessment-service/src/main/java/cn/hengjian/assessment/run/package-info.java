/**
 * Assessment runs and their course.
 * A run knows its year, its schemes and the policy it runs under.
 */
@NullMarked
package cn.hengjian.assessment.run;

import org.jspecify.annotations.NullMarked;
