/**
 * Claims (信访诉求) from their classification to the final answer: transfer, acceptance, handling, reply, review and
 * re-review (SM-12, 信访工作条例 2022). What was sent stays with {@code opinion}; here is what is done about it.
 */
@NullMarked
package cn.hengjian.supervision.petition;

import org.jspecify.annotations.NullMarked;
