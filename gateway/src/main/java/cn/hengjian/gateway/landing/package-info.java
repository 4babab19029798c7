/**
 * The page at the root, until the admin application takes its place.
 * Plain HTML in both languages, without any resource from elsewhere.
 */
@NullMarked
package cn.hengjian.gateway.landing;

import org.jspecify.annotations.NullMarked;
