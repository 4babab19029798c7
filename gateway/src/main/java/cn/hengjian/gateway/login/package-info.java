/**
 * Who calls: bearer tokens of our Keycloak realm, verified here and passed on.
 * Keys are fetched in the background, so that the gateway starts and serves while Keycloak is down.
 */
@NullMarked
package cn.hengjian.gateway.login;

import org.jspecify.annotations.NullMarked;
