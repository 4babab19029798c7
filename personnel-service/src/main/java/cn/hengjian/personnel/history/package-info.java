/**
 * The history of files: who changed which field, when, and what stood there before and after.
 * Read here; the database writes it.
 */
@NullMarked
package cn.hengjian.personnel.history;

import org.jspecify.annotations.NullMarked;
