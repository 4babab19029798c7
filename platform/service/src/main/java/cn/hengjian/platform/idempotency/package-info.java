/**
 * One effect for a request that is sent again with the same Idempotency-Key.
 * The answer is kept in the transaction of the effect.
 */
@NullMarked
package cn.hengjian.platform.idempotency;

import org.jspecify.annotations.NullMarked;
