/**
 * The outcome of reading a text as a value: the value, or a refusal that says what would be accepted.
 * Shared by identifiers, periods and sheet cells, so that one parser serves them all.
 */
@NullMarked
package cn.hengjian.platform.check;

import org.jspecify.annotations.NullMarked;
