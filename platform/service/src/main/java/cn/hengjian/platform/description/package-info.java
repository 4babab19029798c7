/**
 * The OpenAPI description of a service, completed by what holds for each of its operations.
 * What the platform does for all operations is described once, here, and not by annotations on each.
 */
@NullMarked
package cn.hengjian.platform.description;

import org.jspecify.annotations.NullMarked;
