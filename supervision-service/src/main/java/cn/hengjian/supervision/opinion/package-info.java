/**
 * Opinions (意见) and claims of the people, from their classification to the reply and its rating (SM-12).
 * How a claim is handled is the business of {@code petition}; here it is only filed.
 */
@NullMarked
package cn.hengjian.supervision.opinion;

import org.jspecify.annotations.NullMarked;
