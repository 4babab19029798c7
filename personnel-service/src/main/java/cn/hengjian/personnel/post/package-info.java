/**
 * Posts: established positions, each an object of its own whether held or vacant.
 * Level, class, key-post flag and principal flag belong to the post, not to its holder.
 */
@NullMarked
package cn.hengjian.personnel.post;

import org.jspecify.annotations.NullMarked;
