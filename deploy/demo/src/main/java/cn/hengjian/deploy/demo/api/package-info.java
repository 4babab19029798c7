/**
 * A client of the public API, as a county's own system would write one: tokens from Keycloak, everything else through
 * the gateway.
 */
@NullMarked
package cn.hengjian.deploy.demo.api;

import org.jspecify.annotations.NullMarked;
