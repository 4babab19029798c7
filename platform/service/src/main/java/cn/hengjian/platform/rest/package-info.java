/**
 * The HTTP edge of a service: problems, preconditions, strict requests.
 * Handles each class of bad input once, so that no feature can forget it.
 */
@NullMarked
package cn.hengjian.platform.rest;

import org.jspecify.annotations.NullMarked;
