/**
 * The registration form of the annual appraisal (年度考核登记表), as it is signed and filed.
 * What this service doesn't know stays blank, to be filled in by hand.
 */
@NullMarked
package cn.hengjian.assessment.form;

import org.jspecify.annotations.NullMarked;
