/**
 * The keys of a service, from its environment.
 * Made once into the tools that use them; nobody else sees them.
 */
@NullMarked
package cn.hengjian.platform.secrets;

import org.jspecify.annotations.NullMarked;
