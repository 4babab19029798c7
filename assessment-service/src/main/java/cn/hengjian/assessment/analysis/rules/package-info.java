/**
 * Which figures about groups of people tell of none of them, and which units make no difference between theirs.
 * Pure: counts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.assessment.analysis.rules;

import org.jspecify.annotations.NullMarked;
