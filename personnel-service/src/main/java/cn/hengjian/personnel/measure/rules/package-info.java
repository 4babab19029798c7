/**
 * The guards that measures have in common.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.personnel.measure.rules;

import org.jspecify.annotations.NullMarked;
