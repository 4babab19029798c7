/**
 * Child processes that can be found again, stopped in time, and that need not outlive their parent.
 * Knows nothing of what the processes do.
 */
@NullMarked
package cn.hengjian.deploy.local.process;

import org.jspecify.annotations.NullMarked;
