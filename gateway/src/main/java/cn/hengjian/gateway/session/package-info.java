/**
 * A browser's session: login at the realm, one encrypted cookie, refresh, logout here and there.
 * Turns the cookie into the access token that every other feature sees; no token reaches a script in the browser.
 */
@NullMarked
package cn.hengjian.gateway.session;

import org.jspecify.annotations.NullMarked;
