/**
 * Whether somebody may be appointed to a post, and whether a posting may end.
 * Pure functions.
 */
@NullMarked
package cn.hengjian.personnel.posting.rules;

import org.jspecify.annotations.NullMarked;
