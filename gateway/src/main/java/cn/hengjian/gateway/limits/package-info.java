/**
 * How many requests a caller may send: a bucket per subject, or per address for those unknown.
 * Buckets are local to one gateway and forgotten when idle; several gateways may tell each other what was spent.
 */
@NullMarked
package cn.hengjian.gateway.limits;

import org.jspecify.annotations.NullMarked;
