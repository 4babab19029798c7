/** What counts as a promotion. Pure functions. */
@NullMarked
package cn.hengjian.personnel.effect.rules;

import org.jspecify.annotations.NullMarked;
