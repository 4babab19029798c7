/**
 * Refusals of the gateway as RFC 9457 problems in the reader's language.
 * Whatever no feature answers ends here: an unknown path, an unexpected failure.
 */
@NullMarked
package cn.hengjian.gateway.problems;

import org.jspecify.annotations.NullMarked;
