/**
 * Streaming sheets, xlsx and csv behind one interface: reading under limits, typed columns, writing, error reports.
 * A file is hostile until read: size, inflation, width and cell length are bounded, and every refusal names its row.
 */
@NullMarked
package cn.hengjian.platform.spreadsheet;

import org.jspecify.annotations.NullMarked;
