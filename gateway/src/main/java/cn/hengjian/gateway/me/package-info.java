/**
 * {@code GET /api/me}: who calls, for clients that want to show or hide what their user may do.
 * Knows both kinds of caller, token and session.
 */
@NullMarked
package cn.hengjian.gateway.me;

import org.jspecify.annotations.NullMarked;
