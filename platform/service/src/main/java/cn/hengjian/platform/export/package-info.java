/**
 * Rows that leave as a sheet or as lines of JSON, one by one, as the caller asks.
 */
@NullMarked
package cn.hengjian.platform.export;

import org.jspecify.annotations.NullMarked;
