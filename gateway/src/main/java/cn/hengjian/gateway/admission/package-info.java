/**
 * What a request must look like before any feature sees it: target, host, method, header sizes.
 * Stricter than the services behind, so that both sides can only read a request in one way.
 */
@NullMarked
package cn.hengjian.gateway.admission;

import org.jspecify.annotations.NullMarked;
