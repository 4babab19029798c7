/**
 * What a guard says of a step: granted, or refused for one reason.
 * Rules answer with it; services turn a refusal into a problem.
 */
@NullMarked
package cn.hengjian.platform.rule;

import org.jspecify.annotations.NullMarked;
