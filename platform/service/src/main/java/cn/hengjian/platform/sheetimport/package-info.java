/**
 * Import of sheets: staged by COPY, checked and applied as sets.
 * A dry run does everything except keeping it.
 */
@NullMarked
package cn.hengjian.platform.sheetimport;

import org.jspecify.annotations.NullMarked;
