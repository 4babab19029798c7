/**
 * Connections of the public port before any request is read from them: how many there may be, how long a request's
 * head may take, and what is said to bytes that are no request.
 */
@NullMarked
package cn.hengjian.gateway.connections;

import org.jspecify.annotations.NullMarked;
