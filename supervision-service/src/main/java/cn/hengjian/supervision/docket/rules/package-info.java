/**
 * How the days until a deadline are counted.
 * Pure: facts come in, a number comes out.
 */
@NullMarked
package cn.hengjian.supervision.docket.rules;

import org.jspecify.annotations.NullMarked;
