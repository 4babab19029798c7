/**
 * The way to the services: allowed paths, header hygiene, streaming, and a circuit per upstream.
 * No business rule lives here; what a service answers goes to the client untouched.
 */
@NullMarked
package cn.hengjian.gateway.routing;

import org.jspecify.annotations.NullMarked;
