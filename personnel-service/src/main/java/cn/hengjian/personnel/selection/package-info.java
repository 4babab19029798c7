/**
 * Competitive selection (M12, SM-7): a post is filled by an open competition, from the notice to the end of the
 * probation.
 */
@NullMarked
package cn.hengjian.personnel.selection;

import org.jspecify.annotations.NullMarked;
