/** How shares and tenures are rounded. Pure functions. */
@NullMarked
package cn.hengjian.personnel.results.rules;

import org.jspecify.annotations.NullMarked;
