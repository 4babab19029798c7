/** The only public entry of Hengjian. Starts in {@link cn.hengjian.gateway.Gateway}; a feature per package. */
@NullMarked
package cn.hengjian.gateway;

import org.jspecify.annotations.NullMarked;
