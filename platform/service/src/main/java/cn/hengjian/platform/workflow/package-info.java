/**
 * State machines as data, and the log of what they did.
 * One place decides what is allowed; services, API and documents read it.
 */
@NullMarked
package cn.hengjian.platform.workflow;

import org.jspecify.annotations.NullMarked;
