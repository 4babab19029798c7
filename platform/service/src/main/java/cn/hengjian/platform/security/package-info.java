/**
 * Who is calling and what that person may see.
 * The scope is a pure rule that becomes a query predicate.
 */
@NullMarked
package cn.hengjian.platform.security;

import org.jspecify.annotations.NullMarked;
