/**
 * Rotation (M15, SM-6): a nightly scan lists who has been long enough in a post or beside kin; people plan, consult,
 * decide and carry out the moves.
 */
@NullMarked
package cn.hengjian.personnel.rotation;

import org.jspecify.annotations.NullMarked;
