/**
 * What else was assessed in the year of an annual appraisal (CSL-35), for those who grade it.
 * It suggests; no grade comes from it.
 */
@NullMarked
package cn.hengjian.assessment.reference;

import org.jspecify.annotations.NullMarked;
