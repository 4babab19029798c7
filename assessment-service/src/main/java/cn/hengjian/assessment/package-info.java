/**
 * The assessment service: schemes, runs, reviews, scores and ranks, each explained.
 * One package a feature; {@code rules} are pure.
 */
@NullMarked
package cn.hengjian.assessment;

import org.jspecify.annotations.NullMarked;
