/**
 * The goals of a term of office (M20): what a unit, or a post class of it, is to reach in the term, a year, a stage.
 * Signed goals change only with approval, as a new version; every version stays readable.
 */
@NullMarked
package cn.hengjian.assessment.goal;

import org.jspecify.annotations.NullMarked;
