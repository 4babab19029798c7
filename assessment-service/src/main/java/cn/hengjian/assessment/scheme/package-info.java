/**
 * Appraisal schemes: what is measured, with which weight.
 * Drafts may change; what is published is frozen.
 */
@NullMarked
package cn.hengjian.assessment.scheme;

import org.jspecify.annotations.NullMarked;
