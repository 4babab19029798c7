/**
 * SM-8, the course of each appraisal from the self-summary to the file: reviews, grades, publicity, objections, service.
 * Steps that concern a unit or the county are one statement each, however many people there are.
 */
@NullMarked
package cn.hengjian.assessment.course;

import org.jspecify.annotations.NullMarked;
