/**
 * One request and its answer: what is remembered of it, its ids, its line in the access log.
 * Every other feature of the gateway builds on this one, and it on none of them.
 */
@NullMarked
package cn.hengjian.gateway.exchange;

import org.jspecify.annotations.NullMarked;
