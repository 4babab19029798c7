/**
 * Cases that should never have been: an office asks, the organisation department approves, and the case ends as
 * CANCELLED from whatever state it is in. Each feature says what that means for its cases ({@link
 * cn.hengjian.supervision.cancellation.Cancellable}).
 */
@NullMarked
package cn.hengjian.supervision.cancellation;

import org.jspecify.annotations.NullMarked;
