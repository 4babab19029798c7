/**
 * Long work: accepted durably, run in the background, resumed after a crash.
 * A job's end is committed with its effect.
 */
@NullMarked
package cn.hengjian.platform.job;

import org.jspecify.annotations.NullMarked;
