/**
 * Who read or changed what: append-only, sealed in hash-chained batches.
 * Verification recomputes the chain.
 */
@NullMarked
package cn.hengjian.platform.audit;

import org.jspecify.annotations.NullMarked;
