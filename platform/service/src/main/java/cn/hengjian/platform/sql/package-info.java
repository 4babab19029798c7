/**
 * Plain SQL for reads by projection and for set-based work.
 * Statements take part in the transaction that is under way.
 */
@NullMarked
package cn.hengjian.platform.sql;

import org.jspecify.annotations.NullMarked;
