/** Who may decide on a clue. */
@NullMarked
package cn.hengjian.personnel.clue.rules;

import org.jspecify.annotations.NullMarked;
