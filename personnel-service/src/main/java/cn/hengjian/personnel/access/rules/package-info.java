/**
 * Which roles may be given to whom.
 * Facts in, a decision out.
 */
@NullMarked
package cn.hengjian.personnel.access.rules;

import org.jspecify.annotations.NullMarked;
