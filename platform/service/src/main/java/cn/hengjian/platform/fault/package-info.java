/**
 * What is kept of a fault.
 * Where it happened, never what it happened with.
 */
@NullMarked
package cn.hengjian.platform.fault;

import org.jspecify.annotations.NullMarked;
