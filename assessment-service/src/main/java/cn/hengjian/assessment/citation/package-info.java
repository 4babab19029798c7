/**
 * Evidence that appraisals of any kind cite (M22).
 * A piece is reused by reference and never counted twice for the same person and year.
 */
@NullMarked
package cn.hengjian.assessment.citation;

import org.jspecify.annotations.NullMarked;
