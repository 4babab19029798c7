/**
 * Events of other services, each applied once, in order of its key.
 * What cannot be read goes to the dead letters with its reason.
 */
@NullMarked
package cn.hengjian.platform.inbox;

import org.jspecify.annotations.NullMarked;
